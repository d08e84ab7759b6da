import type { QuestionView } from "../../api/generated/types";
import { AnswerSides } from "../../exposure/answers";
import { ChooseButton, Decision, ReopenButton } from "../../exposure/question-band";
import { t } from "../../text";
import styles from "./claims.module.css";

/** A question of law with both sides, their authorities and totals, and the firm's decision once there is one. */
export function Question({ question, onChoose }: { question: QuestionView; onChoose: () => void }) {
  return (
    <div className={styles.question}>
      <div className={styles.questionHead}>
        <p data-open={question.decision === null || undefined}>
          {question.decision === null && <span aria-hidden>⚖ </span>}
          {question.text}
        </p>
        {question.decision ? (
          <ReopenButton question={question} />
        ) : (
          <ChooseButton question={question} onChoose={onChoose} />
        )}
      </div>
      {question.decision && (
        <div className={styles.decided}>
          <span className={styles.quiet}>{t("exposure:question.decided")}</span>
          <Decision question={question} />
        </div>
      )}
      <AnswerSides question={question} />
    </div>
  );
}
