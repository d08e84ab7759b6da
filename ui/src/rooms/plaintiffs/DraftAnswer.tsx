import { UnstyledButton } from "@mantine/core";
import type { DraftView } from "../../api/generated/types";
import { Money } from "../../kit/figures";
import { StatusWord } from "../../kit/words";
import { formatDay, t, word } from "../../text";
import { dayTone } from "./LastDay";
import { ClassBand } from "./PersonView";
import styles from "./plaintiffs.module.css";
import { toneOf } from "./status";

interface DraftAnswerProps {
  /** What the core makes of the form; undefined while nothing is typed. */
  draft: DraftView | undefined;
  /** The status that the draft was tested with. */
  status: string;
  /** The person edited: never alike to themselves. */
  person: number | null;
  onOpen: (person: number) => void;
}

/** The answer to a form as far as it is typed: class test, figures, last days, people already known. */
export function DraftAnswer({ draft, status, person, onOpen }: DraftAnswerProps) {
  if (!draft) return <p className={styles.quiet}>{t("plaintiffs:form.answers")}</p>;
  const { assessment } = draft;
  const alike = draft.alike.filter((row) => row.person !== person);
  const days = assessment.last_days.filter(({ safe_date }) => safe_date !== null);
  return (
    <div className={styles.answer} aria-live="polite">
      {alike.length > 0 && (
        <section className={styles.alike} aria-label={t("plaintiffs:form.known")}>
          <h3>{t("plaintiffs:form.known")}</h3>
          <div className={styles.alikeRows}>
            {alike.map((row) => (
              <UnstyledButton
                key={row.person}
                className={styles.alikeRow}
                title={t("plaintiffs:form.knownOpen", { name: row.name })}
                onClick={() => onOpen(row.person)}
              >
                <span>{row.name}</span>
                <span className={styles.source}>{row.city ?? row.email}</span>
                <StatusWord tone={toneOf(row.status)}>{word("plaintiffs:status", row.status)}</StatusWord>
              </UnstyledButton>
            ))}
          </div>
        </section>
      )}
      <ClassBand assessment={assessment} />
      <dl className={styles.answerFigures}>
        <div className={styles.strong}>
          <dt>{t("plaintiffs:form.recoverable")}</dt>
          <dd>
            {assessment.counted ? (
              <Money value={assessment.lines.length > 0 ? assessment.after_overlap : null} />
            ) : (
              <span className={styles.source}>
                {t("plaintiffs:form.notCounted", { status: word("plaintiffs:status", status).toLowerCase() })}
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
