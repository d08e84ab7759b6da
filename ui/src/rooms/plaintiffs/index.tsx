import { useCases } from "../../api/case";
import { useCommands } from "../../kit/commands";
import { useAsked, useGo } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { KeptLists } from "./KeptLists";
import { Plaintiffs } from "./Plaintiffs";

export const room: Room = { name: "plaintiffs", order: 3, component: Plaintiffs, lists: KeptLists };

/** From everywhere: a new person and the export of people, by command. */
export function Resident() {
  const { current } = useCases();
  const caseId = current?.case;
  const go = useGo();
  const [asked] = useAsked();
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
