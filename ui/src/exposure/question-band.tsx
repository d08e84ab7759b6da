import { Button, UnstyledButton } from "@mantine/core";
import { IconCheck, IconChevronRight, IconScale } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useCase } from "../api/case";
import { useOperation } from "../api/client";
import type { QuestionView } from "../api/generated/types";
import { toastFailed } from "../kit/toasts";
import { formatDay, formatMoney, shortMoney, t } from "../text";
import { useSayDone } from "../undo/use-offer";
import { moves, totalsOf } from "./answers";
import styles from "./exposure.module.css";

interface QuestionProps {
  question: QuestionView;
  onChoose: () => void;
}

interface QuestionLinesProps {
  questions: readonly QuestionView[];
  onChoose: (question: string) => void;
}

/**
 * Questions of law below the claim that they touch, a line each: on amber while one is open and moves the class
 * total, quiet once it is decided. Those that move nothing wait behind one line.
 */
export function QuestionLines({ questions, onChoose }: QuestionLinesProps) {
  const [isShown, show] = useState(false);
  const id = useId();
  const open = questions.filter(({ decision }) => decision === null);
  const idle = open.filter((question) => !moves(question));
  const lines = (some: readonly QuestionView[]) =>
    some.map((question) => (
      <OpenLine key={question.name} question={question} onChoose={() => onChoose(question.name)} />
    ));
  return (
    <div className={styles.lines}>
      {lines(open.filter(moves))}
      {questions.map(
        (question) => question.decision && <DecidedLine key={question.name} question={question} />,
      )}
      {idle.length > 0 && (
        <UnstyledButton
          className={styles.more}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => show(!isShown)}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden />
          {t("exposure:question.idle", { count: idle.length })}
        </UnstyledButton>
      )}
      <div id={id} hidden={!isShown}>
        {lines(idle)}
      </div>
    </div>
  );
}

function OpenLine({ question, onChoose }: QuestionProps) {
  const totals = totalsOf(question);
  const [low, high] = [totals[0], totals.at(-1)];
  return (
    <div className={styles.line} data-open={totals.length > 1 || undefined}>
      <IconScale size={16} stroke={1.75} aria-hidden />
      <span>
        {t("exposure:question.open")} {question.text}
      </span>
      <span className={styles.lineTotal}>
        {low === undefined || high === undefined
          ? t("exposure:question.untouched")
          : low === high
            ? t("exposure:question.same", { total: formatMoney(low) })
            : t("exposure:question.range", { low: shortMoney(low), high: shortMoney(high) })}
      </span>
      <ChooseButton question={question} onChoose={onChoose} />
    </div>
  );
}

function DecidedLine({ question }: { question: QuestionView }) {
  return (
    <div className={styles.line}>
      <IconCheck size={16} stroke={1.75} aria-hidden />
      <div className={styles.decidedText}>
        <span className={styles.count}>
          {t("exposure:question.decided")} {question.text}
        </span>
        <Decision question={question} />
      </div>
      <ReopenButton question={question} />
    </div>
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
      data-decided={question.name}
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
