import { StatusWord } from "../../kit/words";
import { dayTone, leftWords } from "../../people/days-left";
import { formatDay, t } from "../../text";

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
