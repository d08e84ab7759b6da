import { useId } from "react";
import type { QuestionView } from "../api/generated/types";
import { t } from "../text";
import { AnswerMark, AnswerTotal, Authorities } from "./answers";
import styles from "./exposure.module.css";

interface AnswerOptionsProps {
  question: QuestionView;
  value: string | null;
  onChange: (answer: string) => void;
  error?: string | undefined;
}

/** The answers to choose from, each with its total, its people and who has held so. */
export function AnswerOptions({ question, value, onChange, error }: AnswerOptionsProps) {
  const id = useId();
  return (
    <fieldset className={styles.options} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t("exposure:choose.answers")}</legend>
      {question.answers.map((answer) => {
        const own = `${id}-${answer.value}`;
        return (
          <label
            key={answer.value}
            className={styles.option}
            data-chosen={answer.value === value || undefined}
          >
            <input
              type="radio"
              name={id}
              value={answer.value}
              checked={answer.value === value}
              aria-labelledby={`${own}-text`}
              aria-describedby={`${own}-total ${own}-cites`}
              onChange={() => onChange(answer.value)}
            />
            <span className={styles.optionText} id={`${own}-text`}>
              {answer.text}
            </span>
            <span className={styles.optionTotal} id={`${own}-total`}>
              <AnswerTotal question={question} answer={answer} />
              <AnswerMark question={question} answer={answer} />
            </span>
            <span className={styles.optionCites}>
              <Authorities answer={answer} id={`${own}-cites`} />
            </span>
          </label>
        );
      })}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
