import type { FactTypeView, LastDayView } from "../../api/generated/types";
import { StatusWord, Why } from "../../kit/words";
import { formatDayLong, t, unbroken } from "../../text";
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
  const { name, safe_date, days_left, cite, working, gap } = day;
  return (
    <section className={styles.day}>
      <div className={styles.dayHead}>
        <h3>{name}</h3>
        <span className={styles.cite}>{unbroken(cite)}</span>
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
          <OtherDays day={day} />
        </>
      )}
    </section>
  );
}

/** The days under other readings of the holidays, and in words which day counts; nothing where all agree. */
function OtherDays({ day }: { day: LastDayView }) {
  const { safe_date, days_left, last_day, latest_arguable_date } = day;
  const others = [
    { what: t("plaintiffs:dates.usual"), on: last_day },
    { what: t("plaintiffs:dates.latest"), on: latest_arguable_date },
  ].filter(({ on }) => on !== null && on !== safe_date);
  if (others.length === 0) return null;
  const hasPassed = days_left !== null && days_left < 0;
  return (
    <>
      <p className={styles.quiet}>
        {t(hasPassed ? "plaintiffs:dates.countedPassed" : "plaintiffs:dates.countedLeft")}
      </p>
      <dl className={styles.otherDays}>
        {others.map(({ what, on }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{on && formatDayLong(on)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function DayWord({ days, children }: { days: number; children: string }) {
  const tone = dayTone(days);
  return tone ? <StatusWord tone={tone}>{children}</StatusWord> : <span>{children}</span>;
}
