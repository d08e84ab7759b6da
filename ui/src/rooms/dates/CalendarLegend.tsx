import { t } from "../../text";
import styles from "./calendar.module.css";
import { LaneIcon } from "./HappeningIcon";
import { LANES } from "./happenings";
import { profileWords } from "./profiles";

/** What the marks of the calendar mean, and whose holidays close the court. */
export function CalendarLegend({ profile }: { profile: string | null }) {
  return (
    <ul className={styles.legend} aria-label={t("dates:calendar.legend")}>
      {LANES.map((lane) => (
        <li key={lane} data-tone={lane}>
          <LaneIcon lane={lane} /> {t(`dates:calendar.lanes.${lane}`)}
        </li>
      ))}
      <li>
        <span className={styles.swatch} data-weekend /> {t("dates:calendar.weekendKey")}
      </li>
      <li title={profile ? profileWords(profile) : undefined}>
        <span className={styles.swatch} data-closed /> {t("dates:calendar.closedKey")}
        {profile && `: ${t(`dates:calendar.profile.${profile === "CA_COURT" ? "state" : "federal"}`)}`}
      </li>
    </ul>
  );
}
