import type { LastDayView } from "../../api/generated/types";
import { checkState, useLastCheck } from "../../conflicts/state";
import { Band } from "../../kit/words";
import { leftWords } from "../../people/days-left";
import { formatDay, t } from "../../text";

interface BeforeEngagingProps {
  caseId: number;
  person: number;
  lastDays: readonly LastDayView[];
}

/** What speaks for a second look before somebody is engaged: conflicts that are not cleared, days that have passed. It bars nothing. */
export function BeforeEngaging({ caseId, person, lastDays }: BeforeEngagingProps) {
  const check = useLastCheck(caseId, person);
  if (check === undefined) return null;
  const isCleared = check !== null && check.signed_off !== null && !check.is_out_of_date;
  return (
    <>
      {!isCleared && (
        <Band tone="warn">{t("intake:step.conflicts", { state: checkState(check).words })}</Band>
      )}
      {lastDays.map(
        ({ claim, name, safe_date, days_left, is_filed_in_time }) =>
          safe_date !== null &&
          days_left !== null &&
          days_left < 0 &&
          is_filed_in_time !== true && (
            <Band key={claim} tone="warn">
              {t("intake:step.passed", { claim: name, day: formatDay(safe_date), ago: leftWords(days_left) })}
            </Band>
          ),
      )}
    </>
  );
}
