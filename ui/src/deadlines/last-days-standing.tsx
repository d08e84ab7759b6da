import { IconPin, IconScale, IconShieldCheck, IconShieldQuestion } from "@tabler/icons-react";
import type { LastDaySummary } from "../api/generated/types";
import { StatusWord } from "../kit/words";
import { formatDay, t } from "../text";
import styles from "./deadlines.module.css";

/** How far the firm stands by the last days of a claim, never green while one is open; nothing for one that is filed. */
export function LastDaysStanding({ standing, open, no_date }: LastDaySummary) {
  if (!standing) return null;
  const { is_unconfirmed, is_law_new, is_pinned, confirmed_by, confirmed_at } = standing;
  return (
    <div className={styles.standing}>
      {is_unconfirmed && (
        <StatusWord tone="warn" icon={IconShieldQuestion}>
          {t("deadlines:standing.unconfirmed")}
        </StatusWord>
      )}
      {!is_unconfirmed && confirmed_by && confirmed_at && (
        <StatusWord tone={open + no_date > 0 ? "half" : "good"} icon={IconShieldCheck}>
          {t("deadlines:lastDays.confirmed", { by: confirmed_by, day: formatDay(confirmed_at.slice(0, 10)) })}
        </StatusWord>
      )}
      {is_law_new && (
        <StatusWord tone="warn" icon={IconScale}>
          {t("deadlines:lastDays.lawNew")}
        </StatusWord>
      )}
      {is_pinned && (
        <StatusWord tone="half" icon={IconPin}>
          {t("deadlines:lastDays.pinned")}
        </StatusWord>
      )}
    </div>
  );
}
