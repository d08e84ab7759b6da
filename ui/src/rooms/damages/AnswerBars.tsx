import type { AnswerView, QuestionView } from "../../api/generated/types";
import { AnswerMark, AnswerTotal, moves } from "../../exposure/answers";
import { t } from "../../text";
import { Bar, share } from "./Bar";
import styles from "./damages.module.css";

/** The class total under every answer to every question, on one scale. */
export function AnswerBars({ questions: all }: { questions: readonly QuestionView[] }) {
  const questions = all.filter(moves);
  const still = all.filter((question) => question.decision === null && !moves(question)).length;
  const totals = questions.flatMap(({ answers }) => answers.map(totalOf));
  const most = totals.reduce((high, total) => (Number(total) > Number(high) ? total : high), "0");
  if (totals.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t("damages:answers.title")}</h2>
      {questions.map((question) => (
        <div key={question.name} className={styles.question}>
          <p>{question.text}</p>
          <dl>
            {question.answers.map((answer) => (
              <div key={answer.value}>
                <dt>
                  {answer.text} <AnswerMark question={question} answer={answer} />
                </dt>
                <dd data-working={answer.value === question.working || undefined}>
                  <AnswerTotal question={question} answer={answer} />
                </dd>
                <Bar
                  tone={answer.value === question.working ? "main" : "pleaded"}
                  from={0}
                  width={share(totalOf(answer), most)}
                />
              </div>
            ))}
          </dl>
        </div>
      ))}
      {still > 0 && (
        <p className={`${styles.note} ${styles.still}`}>{t("damages:answers.still", { count: still })}</p>
      )}
    </section>
  );
}

function totalOf({ after_overlap }: AnswerView): string {
  return after_overlap ?? "0.00";
}
