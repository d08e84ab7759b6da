import { Button } from "@mantine/core";
import { IconCheck, IconScale } from "@tabler/icons-react";
import { useCase } from "../api/case";
import { useOperation } from "../api/client";
import type { QuestionView } from "../api/generated/types";
import { toastFailed } from "../kit/toasts";
import { Band } from "../kit/words";
import { formatDay, formatMoney, t } from "../text";
import { AnswerLines, sameTotal } from "./answers";
import styles from "./exposure.module.css";
import { useSayDone } from "./undo";

interface QuestionProps {
  question: QuestionView;
  onChoose: () => void;
}

/** A question of law below the first claim that it touches: amber while it is open, quiet once it is decided. */
export function QuestionBand({ question, onChoose }: QuestionProps) {
  if (question.decision) {
    return (
      <Band
        tone="half"
        icon={<IconCheck size={16} stroke={1.75} aria-hidden />}
        action={<ReopenButton question={question} />}
      >
        <span className={styles.count}>
          {t("exposure:question.decided")} {question.text}
        </span>
        <Decision question={question} />
      </Band>
    );
  }
  const same = sameTotal(question);
  return (
    <Band
      tone={same === null ? "warn" : "half"}
      icon={<IconScale size={16} stroke={1.75} aria-hidden />}
      action={<ChooseButton question={question} onChoose={onChoose} />}
    >
      {t("exposure:question.open")} {question.text}
      {same === null ? (
        <AnswerLines question={question} />
      ) : (
        <span className={styles.count}> {t("exposure:question.same", { total: formatMoney(same) })}</span>
      )}
    </Band>
  );
}

/** The answer decided for, with who, when, why and on which authority. */
export function Decision({ question }: { question: QuestionView }) {
  const { decision, answers } = question;
  if (!decision) return null;
  const answer = answers.find(({ value }) => value === decision.answer);
  return (
    <div className={styles.decision}>
      <strong>{answer?.text ?? decision.answer}</strong>
      <span>{decision.why}</span>
      {decision.authority && (
        <span>{t("exposure:question.authority", { authority: decision.authority })}</span>
      )}
      <span className={styles.count}>
        {t("exposure:question.by", { who: decision.decided_by, day: formatDay(decision.decided_on) })}
      </span>
    </div>
  );
}

/** Opens the dialog in which a question is decided. */
export function ChooseButton({ question, onChoose }: QuestionProps) {
  return (
    <Button aria-label={t("exposure:question.chooseOf", { question: question.text })} onClick={onChoose}>
      {t("exposure:question.choose")}
    </Button>
  );
}

/** Opens a decided question again; that can be undone. */
export function ReopenButton({ question }: { question: QuestionView }) {
  const { case: caseId } = useCase();
  const reopen = useOperation("choice_reopen");
  const sayDone = useSayDone();
  return (
    <Button
      aria-label={t("exposure:question.reopenOf", { question: question.text })}
      loading={reopen.isPending}
      onClick={() =>
        reopen.mutate(
          { case: caseId, question: question.name },
          {
            onSuccess: ({ operation }) =>
              sayDone(t("exposure:question.reopened", { question: question.text }), operation),
            onError: ({ message }) => toastFailed(message),
          },
        )
      }
    >
      {t("exposure:question.reopen")}
    </Button>
  );
}
