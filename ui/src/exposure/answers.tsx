import type { AnswerView, QuestionView } from "../api/generated/types";
import { Tag } from "../kit/words";
import { formatMoney, t } from "../text";
import styles from "./exposure.module.css";

/** Whether an answer is the one that figures are worked with, in a word; nothing for the others. */
export function AnswerMark({ question, answer }: { question: QuestionView; answer: AnswerView }) {
  if (answer.value !== question.working) return null;
  return <Tag>{t(question.decision ? "exposure:question.chosen" : "exposure:question.workedWith")}</Tag>;
}

/**
 * The class total under an answer and the people of the claims that the question touches, or the interest where that alone turns on it; nothing where no claim
 * of the case does.
 */
export function AnswerTotal({ question, answer }: { question: QuestionView; answer: AnswerView }) {
  if (answer.after_overlap === null || answer.people === null) return null;
  if (answer.interest !== null) {
    return (
      <>
        <strong>{formatMoney(answer.interest)}</strong>
        <span className={styles.count}>{t("exposure:interest")}</span>
      </>
    );
  }
  return (
    <>
      <strong>{formatMoney(answer.after_overlap)}</strong>
      <span className={styles.count}>
        {t(question.claims.length > 1 ? "exposure:underClaims" : "exposure:underClaim", {
          count: answer.people,
        })}
      </span>
    </>
  );
}

/** What a question does to the class total: the totals that its answers give, the least first and each once. */
export function totalsOf({ answers }: QuestionView): string[] {
  const totals = answers.flatMap(({ after_overlap }) => after_overlap ?? []);
  return [...new Set(totals)].sort((one, other) => Number(one) - Number(other));
}

/** Whether the class total depends on the answer. */
export function moves(question: QuestionView): boolean {
  return totalsOf(question).length > 1;
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

/** The answers below each other, each with its total at the right and its authorities. */
export function AnswerSides({ question }: { question: QuestionView }) {
  return (
    <ul className={styles.sides}>
      {question.answers.map((answer) => (
        <li key={answer.value} data-working={answer.value === question.working || undefined}>
          <span>
            {answer.text} <AnswerMark question={question} answer={answer} />
          </span>
          <span className={styles.sideTotal}>
            <AnswerTotal question={question} answer={answer} />
          </span>
          <Authorities answer={answer} />
        </li>
      ))}
    </ul>
  );
}
