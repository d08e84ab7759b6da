import type { AnswerView, QuestionView } from "../api/generated/types";
import { Tag } from "../kit/words";
import { formatMoney, t } from "../text";
import styles from "./exposure.module.css";

/** Whether an answer is the one that figures are worked with, in a word; nothing for the others. */
export function AnswerMark({ question, answer }: { question: QuestionView; answer: AnswerView }) {
  if (answer.value !== question.working) return null;
  return <Tag>{t(question.decision ? "exposure:question.chosen" : "exposure:question.workedWith")}</Tag>;
}

/** The class total and the people under an answer; nothing where no claim of the case turns on it. */
export function AnswerTotal({ answer }: { answer: AnswerView }) {
  if (answer.after_overlap === null || answer.people === null) return null;
  return (
    <>
      <strong>{formatMoney(answer.after_overlap)}</strong>
      <span className={styles.count}>{t("exposure:people", { count: answer.people })}</span>
    </>
  );
}

/** The one total that every answer gives; null where they differ, or none is known. */
export function sameTotal({ answers }: QuestionView): string | null {
  const first = answers[0]?.after_overlap ?? null;
  return answers.every(({ after_overlap }) => after_overlap === first) ? first : null;
}

/** Every answer in a line: what it means, the class total and the people under it. */
export function AnswerLines({ question }: { question: QuestionView }) {
  return (
    <ul className={styles.answers}>
      {question.answers.map((answer) => (
        <li key={answer.value}>
          <AnswerTotal answer={answer} />
          <span>
            {answer.text} <AnswerMark question={question} answer={answer} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who has held so; says so where nobody is noted. */
export function Authorities({ answer, id }: { answer: AnswerView; id?: string }) {
  if (answer.authorities.length === 0) {
    return (
      <span id={id} className={styles.authority}>
        {t("exposure:question.noAuthority")}
      </span>
    );
  }
  return (
    <span id={id}>
      {answer.authorities.map((authority) => (
        <span key={authority} className={styles.authority}>
          {authority}
        </span>
      ))}
    </span>
  );
}

/** The answers side by side, each with its authorities and its total. */
export function AnswerSides({ question }: { question: QuestionView }) {
  return (
    <ul className={styles.sides}>
      {question.answers.map((answer) => (
        <li key={answer.value} data-working={answer.value === question.working || undefined}>
          <p>{answer.text}</p>
          <Authorities answer={answer} />
          <div className={styles.sideTotal}>
            <AnswerTotal answer={answer} />
            <AnswerMark question={question} answer={answer} />
          </div>
        </li>
      ))}
    </ul>
  );
}
