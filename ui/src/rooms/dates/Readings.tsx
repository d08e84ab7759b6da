import type { ProfileDay } from "../../api/generated/types";
import { formatDayLong, t } from "../../text";
import styles from "./dates.module.css";
import { profileWords } from "./profiles";

/** The day under every reading of the holidays; one line where all of them agree. */
export function Readings({ days }: { days: readonly ProfileDay[] }) {
  if (days.length === 0) return null;
  if (new Set(days.map(({ date }) => date)).size === 1) {
    return <p className={styles.quiet}>{t("dates:calc.agree")}</p>;
  }
  return (
    <dl className={styles.readings}>
      {days.map(({ profile, date }) => (
        <div key={profile}>
          <dt>{profileWords(profile)}</dt>
          <dd>{formatDayLong(date)}</dd>
        </div>
      ))}
    </dl>
  );
}
