import { formatDay, formatYear, t } from "../../text";
import { daysBetween, plusDays } from "../../text/days";
import { toneOf } from "./HappeningIcon";
import { type Happening, LANES, type Period } from "./happenings";
import styles from "./timeline.module.css";

interface TimeStripProps {
  /** Everything with a day, oldest first. */
  happenings: readonly Happening[];
  periods: readonly Period[];
  today: string;
}

/** The case at a glance: a lane for each kind of thing, a mark on its day. Told in full by the list below it. */
export function TimeStrip({ happenings, periods, today }: TimeStripProps) {
  const days = [...happenings.map(({ day }) => day), today].sort();
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  // A little before and after it, so that nothing stands on the edge.
  const margin = Math.ceil(daysBetween(first, last) * 0.04) + 1;
  const [from, to] = [plusDays(first, -margin), plusDays(last, margin)];
  const length = daysBetween(from, to);
  const at = (day: string) => `${((daysBetween(from, day) / length) * 100).toFixed(2)}%`;
  const lanes = LANES.filter((lane) => happenings.some((known) => known.lane === lane));
  const what = lanes.map((lane) => t(`dates:timeline.lanes.${lane}`)).join(", ");
  return (
    <div
      className={styles.strip}
      role="img"
      aria-label={t("dates:timeline.strip", { from: formatDay(first), to: formatDay(last), what })}
    >
      <div className={styles.names}>
        {lanes.map((lane) => (
          <span key={lane}>{t(`dates:timeline.lanes.${lane}`)}</span>
        ))}
      </div>
      <div className={styles.lanes}>
        {yearsBetween(from, to).map((year) => (
          <span key={year} className={styles.year} style={{ left: at(year) }}>
            <span>{formatYear(year)}</span>
          </span>
        ))}
        <span className={styles.now} style={{ left: at(today) }}>
          <span>{t("dates:timeline.today")}</span>
        </span>
        {lanes.map((lane) => (
          <div key={lane} className={styles.lane}>
            {periods
              .filter((period) => period.lane === lane)
              .map((period) => (
                <span
                  key={period.key}
                  className={styles.span}
                  // Where an end is not known it runs to the edge.
                  style={{ left: at(period.from ?? from), right: `calc(100% - ${at(period.to ?? to)})` }}
                />
              ))}
            {happenings
              .filter((known) => known.lane === lane)
              .map((known) => (
                <span
                  key={known.key}
                  className={styles.dot}
                  data-tone={toneOf(known)}
                  data-deadline={known.deadline ? true : undefined}
                  style={{ left: at(known.day) }}
                  title={`${formatDay(known.day)} · ${known.text}`}
                />
              ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first + 1) / 12));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    .filter((year) => year % step === 0)
    .map((year) => `${year}-01-01`);
}
