import { useCore } from "../../api/client";
import { useSettled } from "../../kit/settled";
import { Wide } from "../../kit/small-form";
import { Band } from "../../kit/words";
import { formatDayLong, t } from "../../text";
import { isDay } from "../../text/days";

/** Says that a day which a person sets is closed, and which open days lie beside it. Nothing is changed for them. */
export function ClosedNote({ day }: { day: string }) {
  const date = useSettled(day);
  const { data } = useCore("day_check", { date, profile: null }, { enabled: isDay(date) });
  if (!data || data.is_open || date !== day) return null;
  return (
    <Wide>
      <Band tone="warn">
        {t("dates:dayForm.closed", {
          day: formatDayLong(data.date),
          because: data.because.join(", "),
          before: data.before ? formatDayLong(data.before) : "–",
          after: data.after ? formatDayLong(data.after) : "–",
        })}
      </Band>
    </Wide>
  );
}
