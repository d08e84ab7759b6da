import type { TaskTie, TaskView } from "../api/generated/types";
import { StatusWord } from "../kit/words";
import { formatDay, t, word } from "../text";

/** Days left from which on a task is due soon. */
const SOON = 7;

/** By when a task is to be done, with the days left or over. */
export function Due({ task }: { task: TaskView }) {
  const { due, days_left, tie, done_at } = task;
  if (due === null || days_left === null) {
    if (tie === null) return t("tasks:noDay");
    return <StatusWord tone="warn">{t("tasks:dayGone")}</StatusWord>;
  }
  const day = formatDay(due);
  if (done_at !== null) return day;
  if (days_left < 0) {
    return <StatusWord tone="bad">{t("tasks:over", { day, count: -days_left })}</StatusWord>;
  }
  if (days_left === 0) return <StatusWord tone="warn">{t("tasks:today", { day })}</StatusWord>;
  const left = t("tasks:left", { day, count: days_left });
  return days_left <= SOON ? <StatusWord tone="warn">{left}</StatusWord> : left;
}

/** The day that a task hangs on, and how far from it: "14 days before Answer to the complaint". */
export function tieWords(tie: TaskTie, name: string | null): string {
  const label = name === null ? t("tasks:dayGone") : dayWords(tie, name);
  if (tie.days === 0) return t("tasks:tied_zero", { label });
  return tie.days > 0
    ? t("tasks:after", { count: tie.days, label })
    : t("tasks:before", { count: -tie.days, label });
}

/** What a day is called that something hangs on, within a sentence: "the last day of SCA". */
export function dayWords({ to, which }: Pick<TaskTie, "to" | "which">, name: string): string {
  switch (to) {
    case "last_day":
      return t("tasks:tieIn.last_day", { label: name });
    case "status":
      return t("tasks:tieIn.status", { label: word("plaintiffs:status", which) });
    case "stage":
      return t("tasks:tieIn.stage", { label: word("intake:stage", which) });
    default:
      return name;
  }
}
