import type { DraftView } from "../../api/generated/types";
import { Money } from "../../kit/figures";
import { StatusWord } from "../../kit/words";
import { ClassBand } from "../../people/class-band";
import { dayTone } from "../../people/days-left";
import { isCounted } from "../../people/status";
import { formatDay, t, word } from "../../text";
import styles from "./plaintiffs.module.css";

interface DraftAnswerProps {
  /** What the core makes of the form; undefined while nothing is typed. */
  draft: DraftView | undefined;
  /** The status that the draft was tested with. */
  status: string;
}

/** The answer to a form as far as it is typed: class test, figures, last days. */
export function DraftAnswer({ draft, status }: DraftAnswerProps) {
  if (!draft) return <p className={styles.quiet}>{t("plaintiffs:form.answers")}</p>;
  const { assessment } = draft;
  const days = assessment.last_days.filter(({ safe_date }) => safe_date !== null);
  return (
    <div className={styles.answer} aria-live="polite">
      <ClassBand of={assessment} />
      <dl className={styles.answerFigures}>
        <div className={styles.strong}>
          <dt>{t("plaintiffs:form.recoverable")}</dt>
          <dd>
            {assessment.counted ? (
              <Money value={assessment.lines.length > 0 ? assessment.after_overlap : null} />
            ) : (
              <span className={styles.source}>
                {isCounted(status)
                  ? t("plaintiffs:form.notInside")
                  : t("plaintiffs:form.notCounted", {
                      status: word("plaintiffs:status", status).toLowerCase(),
                    })}
              </span>
            )}
          </dd>
        </div>
        {days.map(({ claim, name, safe_date, days_left, partial }) => {
          const tone = dayTone(days_left ?? 0) ?? (partial ? "warn" : null);
          const safe = formatDay(safe_date ?? "");
          const day = partial ? t("limitation:atEarliest", { day: safe }) : safe;
          return (
            <div key={claim}>
              <dt>{name}</dt>
              <dd>{tone ? <StatusWord tone={tone}>{day}</StatusWord> : day}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
