import type { DeadlineStatusView } from "../../api/generated/types";
import { formatDay, t, word } from "../../text";
import styles from "./dates.module.css";
import { Section } from "./Section";

/** Every status of a deadline, the latest first: from when, what, by which paper, who said so. */
export function StatusHistory({ history }: { history: readonly DeadlineStatusView[] }) {
  if (history.length === 0) return null;
  return (
    <Section title={t("dates:detail.history")}>
      <ol className={styles.history}>
        {history.toReversed().map(({ status, on, note, document, date, by, at }) => (
          <li key={`${at} ${status}`}>
            <span className={styles.quiet}>{formatDay(on)}</span>
            <span>
              {word("deadlines:status", status)}
              {date && `, ${formatDay(date)}`}
              <span className={styles.quiet}>
                {["", document, note, by].filter((part) => part !== null).join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
