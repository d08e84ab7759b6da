import type { DeadlineView } from "../../api/generated/types";
import { Tag } from "../../kit/words";
import { formatDayLong, t, unbroken } from "../../text";
import styles from "./dates.module.css";
import { Readings } from "./Readings";

/** A deadline: the day, the day to work towards, the latest that can be argued, and how it was counted. */
export function DeadlineFound({ found }: { found: DeadlineView }) {
  const { date, safe_date, latest_arguable_date, kind, is_critical, verified, working, cite, by_profile } =
    found;
  return (
    <section className={styles.found} aria-live="polite" aria-label={t("dates:calc.result")}>
      <p className={styles.day}>
        {t(kind === "earliest_day" ? "dates:calc.earliest" : "dates:calc.last")}{" "}
        <strong>{formatDayLong(date)}</strong> {is_critical && <Tag>{t("dates:calc.critical")}</Tag>}
      </p>
      {safe_date !== date && <p>{t("dates:calc.safe", { day: formatDayLong(safe_date) })}</p>}
      {latest_arguable_date !== date && (
        <p>{t("dates:calc.latest", { day: formatDayLong(latest_arguable_date) })}</p>
      )}
      <ol className={styles.steps}>
        {working.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Readings days={by_profile} />
      <p className={styles.quiet}>
        {unbroken(cite)}
        {!verified && ` · ${t("dates:calc.unread")}`}
      </p>
    </section>
  );
}
