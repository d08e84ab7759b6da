import { IconAlertTriangle } from "@tabler/icons-react";
import type { EventReport, NamedRows } from "../../api/generated/types";
import { formatCount, t } from "../../text";
import { eventWords } from "../../text/events";
import styles from "./imports.module.css";

/** `1,204 events · 300 people · 3 rejected of 1,207 rows`, and what events of each kind tell. */
export function EventCounts({ report }: { report: EventReport }) {
  const { events, people, rejected, rows, of_kinds } = report;
  return (
    <>
      <p className={styles.counts}>
        <span>
          <b>{formatCount(events)}</b> {t("imports:events.events", { count: events })}
        </span>
        <span>
          <b>{formatCount(people)}</b> {t("imports:events.people", { count: people })}
        </span>
        <span data-risk={rejected > 0}>
          {rejected > 0 && <IconAlertTriangle size={15} stroke={1.75} aria-hidden />}
          <b>{formatCount(rejected)}</b> {t("imports:report.rejected")}
        </span>
        <span className={styles.quiet}>{t("imports:report.of", { count: rows })}</span>
      </p>
      {of_kinds.length > 0 && (
        <ul className={styles.ofKinds}>
          {of_kinds.map(({ kind, events: count, tells }) => (
            <li key={kind}>
              <b>{eventWords(kind)}</b> {formatCount(count)}
              <span className={styles.quiet}>
                {tells.length > 0
                  ? t("imports:events.tells", { inputs: tells.join(", ").replaceAll("_", " ") })
                  : t("imports:events.tellsNothing")}
              </span>
            </li>
          ))}
        </ul>
      )}
      <RowsNamed report={report} />
    </>
  );
}

/** Rows that meet an event of the case or another row, with what becomes of them. */
function RowsNamed({ report }: { report: EventReport }) {
  const found = (["held", "alike", "repeated"] as const).filter((name) => report[name].count > 0);
  const { gone, gone_from } = report;
  if (found.length === 0 && gone === 0) return null;
  return (
    <ul className={styles.ofKinds}>
      {found.map((name) => (
        <li key={name}>
          {t(`imports:events.${name}`, { count: report[name].count, rows: rowWords(report[name]) })}
        </li>
      ))}
      {gone > 0 && (
        <li>
          {t("imports:events.gone", { count: gone })}
          {gone_from !== null && ` ${t("imports:events.goneFrom", { operation: gone_from })}`}
        </li>
      )}
    </ul>
  );
}

function rowWords({ count, first }: NamedRows): string {
  const rows = first.map(formatCount).join(", ");
  const more = count - first.length;
  return more > 0
    ? t("imports:events.rowsMore", { rows, more: formatCount(more) })
    : t("imports:events.rows", { rows });
}
