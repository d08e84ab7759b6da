import { useCore } from "../../api/client";
import { useSettled } from "../../kit/settled";
import { Wide } from "../../kit/small-form";
import { Band } from "../../kit/words";
import { formatDayLong, t } from "../../text";
import { isDay } from "../../text/days";

interface ClosedNoteProps {
  /** The case whose court is asked about. */
  case: number;
  day: string;
}

/** Says that the court of a case is closed on a day which a person sets, and which open days lie beside it, or that its
 * holidays are not known. Nothing is changed for them. */
export function ClosedNote({ case: caseId, day }: ClosedNoteProps) {
  const date = useSettled(day);
  const { data } = useCore("day_check", { date, case: caseId }, { enabled: isDay(date) });
  if (!data || date !== day || (data.is_open && data.unknown === null)) return null;
  const closed =
    !data.is_open &&
    t("dates:dayForm.closed", {
      day: formatDayLong(data.date),
      because: data.because.join(", "),
      before: data.before ? formatDayLong(data.before) : "–",
      after: data.after ? formatDayLong(data.after) : "–",
    });
  return (
    <Wide>
      <Band tone="warn">{[closed, data.unknown].filter(Boolean).join(" ")}</Band>
    </Wide>
  );
}
