import { StatusWord } from "../../kit/words";
import { formatDay, t } from "../../text";

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

interface LastDayProps {
  day: string | null;
  daysLeft: number | null;
  /** The claim that it is the last day of, in words. */
  claim: string;
  /** Whether it is counted from the earliest day of a date that is known in part. */
  isPartial: boolean;
}

/** The first last day of a person in one cell: passed, near or far by icon and colour, the rest in its title. */
export function LastDay({ day, daysLeft, claim, isPartial }: LastDayProps) {
  if (day === null || daysLeft === null) {
    return (
      <StatusWord tone="warn">
        <span title={t("plaintiffs:lastDay.none")}>{t("plaintiffs:lastDay.noDate")}</span>
      </StatusWord>
    );
  }
  const safe = t("plaintiffs:lastDay.safe", { claim, left: leftWords(daysLeft) });
  const title = isPartial ? `${safe}; ${t("limitation:partialMark")}` : safe;
  const tone = dayTone(daysLeft) ?? (isPartial ? "warn" : null);
  return (
    <span title={title}>{tone ? <StatusWord tone={tone}>{formatDay(day)}</StatusWord> : formatDay(day)}</span>
  );
}
