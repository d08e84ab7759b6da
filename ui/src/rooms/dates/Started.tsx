import type { KeptDeadline, TriggerView } from "../../api/generated/types";
import { OpenFigure } from "../../kit/figures";
import { atStart, formatDayLong, t } from "../../text";
import styles from "./dates.module.css";

interface StartedProps {
  /** The events that hang on one filing. */
  triggers: readonly TriggerView[];
  deadlines: readonly KeptDeadline[];
  onOpen: (deadline: number) => void;
}

/** What a filing started: each event with its deadlines; the one to be met next opens. */
export function Started({ triggers, deadlines, onOpen }: StartedProps) {
  return triggers.map(({ trigger, words, deadlines: started }) => {
    const next = nextOf(deadlines.filter(({ deadline }) => started.includes(deadline)));
    const counted = t("dates:docket.started", { words: atStart(words), count: started.length });
    return (
      <span key={trigger} className={styles.quiet}>
        {counted}
        {next && (
          <>
            {t("dates:docket.next")}
            <OpenFigure what={t("deadlines:open", { text: next.text })} onOpen={() => onOpen(next.deadline)}>
              {formatDayLong(next.safe_date)}
            </OpenFigure>
          </>
        )}
        {!next && started.length > 0 && t("dates:docket.noneOpen")}
      </span>
    );
  });
}

/** The open one whose day to work towards comes first. */
function nextOf(deadlines: readonly KeptDeadline[]): KeptDeadline | undefined {
  const open = deadlines.filter(({ is_open }) => is_open);
  return open.toSorted((one, other) => one.safe_date.localeCompare(other.safe_date))[0];
}
