import type { ClaimView, QuestionView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { Tag } from "../../kit/words";
import { t } from "../../text";
import styles from "./claims.module.css";
import { Question } from "./Question";

interface RegisterProps {
  opened: boolean;
  questions: readonly QuestionView[];
  claims: readonly ClaimView[];
  onChoose: (question: string) => void;
  onClose: () => void;
}

/** Every open question of law: those that the claims raise first, then those that bear on dates or on other claims. */
export function Register({ opened, questions, claims, onChoose, onClose }: RegisterProps) {
  const nameOf = (theory: string) => claims.find(({ claim }) => claim === theory)?.name ?? theory;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("claims:register.title", { count: questions.length })}
      size="56rem"
      close={t("claims:register.close")}
    >
      <div className={styles.register}>
        {questions.map((question) => (
          <section key={question.name}>
            <p className={styles.quiet}>
              <Tag>
                {t(question.bears_on === "dates" ? "claims:register.dates" : "claims:register.figures")}
              </Tag>
              {question.claims.length === 0
                ? t("claims:register.notRaised")
                : t("claims:register.raised", { claims: question.claims.map(nameOf).join(", ") })}
              {question.default !== question.working && question.decision === null && (
                <Tag>{t("claims:register.defaultChanged")}</Tag>
              )}
            </p>
            <Question question={question} onChoose={() => onChoose(question.name)} />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
