import { useEffect, useEffectEvent } from "react";
import type { PersonFile } from "../../api/generated/types";
import { useCommands } from "../../kit/commands";
import { useAsked } from "../../kit/navigation";
import { t } from "../../text";

/** What is done in a tab of the person who is shown: the tab, and the key that opens it with the form at hand. */
const ACTS = [
  { act: "call", tab: "log", keys: "c" },
  { act: "email", tab: "log", keys: "m" },
  { act: "task", tab: "log", keys: "t" },
  { act: "note", tab: "notes", keys: "n" },
  { act: "document", tab: "documents", keys: "d" },
  { act: "contact", tab: "contacts", keys: "w" },
  { act: "role", tab: "roles", keys: "r" },
  { act: "opt_out", tab: "roles", keys: "o" },
] as const;

export type Act = (typeof ACTS)[number]["act"];

/** The keys of what has its button in the head of the person who is shown. */
export const HEAD_KEYS = {
  edit: "shift+e",
  letter: "l",
  conflicts: "x",
  status: "s",
  remove: "shift+delete",
};

/** Offers what can be done with the person who is shown, in the palette and by keys. */
export function useActs({ person, name }: Pick<PersonFile, "person" | "name">, onEdit: () => void): void {
  const [asked, ask] = useAsked();
  const group = name;
  useCommands([
    ...ACTS.map(({ act, tab, keys }) => ({
      id: `person.${act}`,
      label: t(`plaintiffs:acts.${act}`),
      group,
      keys,
      // In a tab that is shown already its own parts ask.
      run: () => ask({ ...asked, tab, act: { what: act, person } }, { keeps: asked.tab === tab }),
    })),
    {
      id: "person.edit",
      label: t("plaintiffs:acts.edit"),
      group,
      keys: HEAD_KEYS.edit,
      run: onEdit,
    },
    {
      id: "person.vetting",
      label: t("plaintiffs:acts.vetting"),
      group,
      keys: "v",
      run: () => ask({ ...asked, tab: "vetting" }),
    },
  ]);
}

/** Does what was asked with the person who is shown, once the tab for it is there. */
export function useAskedAct(person: number, act: Act, run: () => void): void {
  const [asked, ask] = useAsked();
  const wanted = asked.act as { what: Act; person: number } | undefined;
  const isWanted = wanted?.what === act && wanted.person === person;
  const begin = useEffectEvent(() => {
    const { act: _, ...rest } = asked;
    ask(rest, { replace: true, keeps: true });
    run();
  });
  useEffect(() => {
    if (isWanted) begin();
  }, [isWanted]);
}
