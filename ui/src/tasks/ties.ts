import type { TieChoice } from "../api/generated/types";
import { formatDay, t, word } from "../text";

/** A day that tasks hang on, in one text: `last_day sca`. */
export const tieKey = ({ to, which }: { to: string; which: string }) => `${to} ${which}`;

/** What such a day is called in a list to pick from. */
export function choiceWords({ to, which, label, day }: TieChoice): string {
  switch (to) {
    case "deadline":
      return t("tasks:tieOf.deadline", { label, day: day ? formatDay(day) : "" });
    case "last_day":
      return t("tasks:tieOf.last_day", { label });
    case "stage":
      return t("tasks:tieOf.stage", { label: word("intake:stage", which) });
    default:
      return t("tasks:tieOf.status", { label: word("plaintiffs:status", which) });
  }
}
