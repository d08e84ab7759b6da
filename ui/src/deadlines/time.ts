import type { KeptDeadline } from "../api/generated/types";
import { t } from "../text";
import { daysBetween } from "../text/days";

/** How much time presses a deadline. */
export type Press = "overdue" | "week" | "month" | "later" | "none";

type Timed = Pick<KeptDeadline, "kind" | "is_open" | "date" | "safe_date" | "days_left">;

/** How much time presses: counted to the safe day. Finished ones, and days before which nothing may be done, are not. */
export function pressOf({ kind, is_open, days_left }: Timed): Press {
  if (!is_open || kind === "earliest_day") return "none";
  if (days_left < 0) return "overdue";
  if (days_left <= 7) return "week";
  return days_left <= 30 ? "month" : "later";
}

/** The days left in words: "12 days", "today", "3 days overdue". */
export function leftWords(deadline: Timed): string {
  const { days_left: left, date, safe_date } = deadline;
  if (left === 0) return t("deadlines:left.today");
  if (left === 1) return t("deadlines:left.tomorrow");
  if (left > 0) return t("deadlines:left.days", { count: left });
  if (pressOf(deadline) === "none") return t("deadlines:left.since", { count: -left });
  const toDay = left + daysBetween(safe_date, date);
  return toDay >= 0 ? t("deadlines:left.safePassed") : t("deadlines:left.overdue", { count: -toDay });
}

/** By how many days what is done was done after its day; 0 where it was in time, or only had not to be done before. */
export function daysLate({ kind, date, history }: Pick<KeptDeadline, "kind" | "date" | "history">): number {
  const done = history.findLast(({ status }) => status === "done");
  if (!done || kind === "earliest_day") return 0;
  return Math.max(0, daysBetween(date, done.on));
}
