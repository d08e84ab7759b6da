import { useCallback } from "react";
import { useCases } from "../../api/case";
import { useAsk } from "../../api/client";
import { type Finder, useCommands, useFinder } from "../../kit/commands";
import { useAsked, useGo } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { t, word } from "../../text";
import { listOf } from "./filter";
import { KeptLists } from "./KeptLists";
import { Plaintiffs } from "./Plaintiffs";

const MOST_FOUND = 6;

export const room: Room = { name: "plaintiffs", order: 2, component: Plaintiffs, lists: KeptLists };

/** From everywhere: a new person by command, and people by name in the palette. */
export function Resident() {
  const { current } = useCases();
  const caseId = current?.case;
  const ask = useAsk();
  const go = useGo();
  const [asked] = useAsked();
  const find: Finder = useCallback(
    async (typed) => {
      if (caseId === undefined) return [];
      const { rows } = await ask("person_list", { ...listOf(caseId, { search: typed }), limit: MOST_FOUND });
      return rows.map(({ person, name, status, city }) => ({
        id: `person:${person}`,
        label: name,
        description: [word("plaintiffs:status", status), city].filter(Boolean).join(" · "),
        group: t("shell:palette.people"),
        run: () => go("plaintiffs", { person }),
      }));
    },
    [ask, caseId, go],
  );
  useFinder(find);
  const newPerson = {
    id: "person.new",
    label: t("plaintiffs:newPerson"),
    group: t("shell:palette.commands"),
    keys: "mod+n",
    run: () => go("plaintiffs", { person: "new" }),
  };
  const exportPeople = {
    id: "people.export",
    label: t("plaintiffs:export.command"),
    group: t("shell:palette.commands"),
    run: () => go("plaintiffs", { ...asked, export: true }),
  };
  useCommands(caseId === undefined ? [] : [newPerson, exportPeople]);
  return null;
}
