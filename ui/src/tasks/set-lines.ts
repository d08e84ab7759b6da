import type { TaskSetItem, TaskSetView, TieChoice } from "../api/generated/types";
import { t } from "../text";
import { dayWords } from "./Due";
import { choiceWords, tieKey } from "./ties";

/** The day on which the set is given, and the task before it: what tasks of a set hang on beside the days of the case. */
const GIVEN = "given";
const PREVIOUS = "previous";

export const SIDES = ["after", "before"] as const;
type Side = (typeof SIDES)[number];

/** A task of a set as it is typed. */
export interface SetLine {
  title: string;
  days: string;
  side: Side;
  /** What it hangs on: `given`, `previous`, `last_day sca`. */
  from: string;
  assignee: string | null;
}

export const newLine: SetLine = { title: "", days: "7", side: "after", from: GIVEN, assignee: null };

/** The tasks of a set, to be changed. */
export function linesOf({ items }: TaskSetView): SetLine[] {
  return items.map(({ title, days, tie, assignee }) => ({
    title,
    days: String(Math.abs(days)),
    side: days < 0 ? "before" : "after",
    from: tie === null ? GIVEN : tie.to === PREVIOUS ? PREVIOUS : tieKey(tie),
    assignee,
  }));
}

/** What goes to the core; null while the days of a task cannot be read. */
export function itemOf({ title, days, side, from, assignee }: SetLine): TaskSetItem | null {
  if (!/^\d{1,4}$/.test(days.trim())) return null;
  const count = Number(days);
  const [to = "", ...which] = from.split(" ");
  return {
    title,
    days: side === "before" ? -count : count,
    tie: from === GIVEN ? null : { to, which: which.join(" ") },
    assignee,
  };
}

/** What a task of a set can hang on. The first one has none before it. */
export function offeredFrom(
  choices: readonly TieChoice[],
  place: number,
): { value: string; label: string }[] {
  return [
    { value: GIVEN, label: t("tasks:fromGiven") },
    ...(place > 0 ? [{ value: PREVIOUS, label: t("tasks:fromPrevious") }] : []),
    ...choices.map((choice) => ({ value: tieKey(choice), label: choiceWords(choice) })),
  ];
}

/** A task of a set in one line: "Draft the notice, 14 days before the last day of SCA". */
export function itemWords({ title, days, tie }: TaskSetItem, label: string | null): string {
  const from =
    tie === null
      ? t("tasks:whenGiven")
      : tie.to === PREVIOUS
        ? t("tasks:whenPrevious")
        : label === null
          ? t("tasks:dayGone")
          : dayWords(tie, label);
  const wording = days < 0 ? "tasks:setItemBefore" : "tasks:setItemAfter";
  return t(wording, { title, from, count: Math.abs(days) });
}
