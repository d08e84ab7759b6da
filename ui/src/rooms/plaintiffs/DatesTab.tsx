import type { FactTypeView, LastDayView } from "../../api/generated/types";
import { StatusWord, Why } from "../../kit/words";
import { formatDayLong, t } from "../../text";
import { gapWords } from "./filter";
import { dayTone, leftWords } from "./LastDay";
import styles from "./plaintiffs.module.css";

/** The last day to file of each claim, with the days left and how it was counted. */
export function DatesTab({ days, facts }: { days: readonly LastDayView[]; facts: readonly FactTypeView[] }) {
  return (
    <div className={styles.tab}>
      {days.map((day) => (
        <ClaimDay key={day.claim} day={day} facts={facts} />
      ))}
    </div>
  );
}

function ClaimDay({ day, facts }: { day: LastDayView; facts: readonly FactTypeView[] }) {
  const { name, safe_date, days_left, last_day, latest_arguable_date, cite, working, gap } = day;
  return (
    <section className={styles.day}>
      <div className={styles.dayHead}>
        <h3>{name}</h3>
        <span className={styles.cite}>{cite}</span>
      </div>
      {safe_date === null || days_left === null ? (
        <StatusWord tone="warn">
          {t("plaintiffs:dates.none")}
          {gap && `, ${gapWords(gap, facts)}`}
        </StatusWord>
      ) : (
        <>
          <div className={styles.dayLine}>
            <DayWord days={days_left}>{`${formatDayLong(safe_date)} · ${leftWords(days_left)}`}</DayWord>
            <Why what={t("plaintiffs:dates.lastDay").toLowerCase()} steps={working} />
          </div>
          {latest_arguable_date !== safe_date && (
            <p className={styles.quiet}>{t("plaintiffs:dates.countedTo")}</p>
          )}
          {last_day && last_day !== safe_date && (
            <p className={styles.quiet}>
              {t("plaintiffs:dates.lastDay")}: {formatDayLong(last_day)}
            </p>
          )}
          {latest_arguable_date && latest_arguable_date !== safe_date && (
            <p className={styles.quiet}>
              {t("plaintiffs:dates.latest")}: {formatDayLong(latest_arguable_date)}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function DayWord({ days, children }: { days: number; children: string }) {
  const tone = dayTone(days);
  return tone ? <StatusWord tone={tone}>{children}</StatusWord> : <span>{children}</span>;
}
