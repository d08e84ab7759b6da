import { t } from "../text";

/** From how many days left a last day is marked. */
const SOON = 90;

/** The mark of a last day: passed, near, or none. */
export function dayTone(daysLeft: number): "bad" | "warn" | null {
  if (daysLeft < 0) return "bad";
  return daysLeft <= SOON ? "warn" : null;
}

/** How far a last day is: "98 days left", "passed 3 days ago", "today". */
export function leftWords(daysLeft: number): string {
  if (daysLeft === 0) return t("plaintiffs:dates.today");
  return daysLeft < 0
    ? t("plaintiffs:dates.passed", { days: dayCount(-daysLeft) })
    : t("plaintiffs:dates.left", { days: dayCount(daysLeft) });
}

function dayCount(count: number): string {
  return t("plaintiffs:lastDay.days", { count });
}
