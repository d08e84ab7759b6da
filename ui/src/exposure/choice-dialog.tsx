import { Autocomplete, Button } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useCase } from "../api/case";
import { useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { QuestionView } from "../api/generated/types";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/fields";
import { Band } from "../kit/words";
import { t } from "../text";
import { useSayDone } from "../undo/use-offer";
import { AnswerOptions } from "./answer-options";
import styles from "./exposure.module.css";

const FIELDS = ["answer", "why", "authority"];

interface ChoiceDialogProps {
  /** The question to decide; null keeps the dialog closed. */
  question: QuestionView | null;
  onClose: () => void;
}

/** Decides a question of law: every answer with its authorities and total, and why the firm takes it. */
export function ChoiceDialog({ question, onClose }: ChoiceDialogProps) {
  const decided = useRef<string | null>(null);
  // The button that opened it is gone once the answer is known; the one in its place takes the focus.
  useEffect(() => {
    if (question || decided.current === null) return;
    const buttons = document.querySelectorAll<HTMLElement>(`[data-decided="${decided.current}"]`);
    if (buttons.length === 0) return;
    [...buttons].at(-1)?.focus();
    decided.current = null;
  });
  return (
    <Dialog
      opened={question !== null}
      onClose={onClose}
      title={question?.text ?? ""}
      size="46rem"
      close={t("exposure:choose.close")}
    >
      {question && (
        <ChoiceForm
          key={question.name}
          question={question}
          onDecided={() => {
            decided.current = question.name;
          }}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface ChoiceFormProps {
  question: QuestionView;
  onDecided: () => void;
  onClose: () => void;
}

function ChoiceForm({ question, onDecided, onClose }: ChoiceFormProps) {
  const { case: caseId } = useCase();
  const [answer, setAnswer] = useState<string | null>(question.decision?.answer ?? null);
  const [why, setWhy] = useState("");
  const [authority, setAuthority] = useState("");
  const [isUnanswered, setUnanswered] = useState(false);
  const decide = useOperation("choice_decide");
  const sayDone = useSayDone();
  const chosen = question.answers.find(({ value }) => value === answer);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return setUnanswered(true);
    decide.mutate(
      { case: caseId, question: question.name, answer: chosen.value, why, authority: authority || null },
      {
        onSuccess: ({ operation }) => {
          onDecided();
          onClose();
          sayDone(t("exposure:choose.done", { answer: chosen.text }), operation);
        },
      },
    );
  };
  const beside = refusalBeside(decide.error, FIELDS);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <AnswerOptions
        question={question}
        value={answer}
        onChange={setAnswer}
        error={isUnanswered && !chosen ? t("exposure:choose.nothing") : refusalOf(decide.error, "answer")}
      />
      <TextField
        label={t("exposure:choose.why")}
        hint={t("exposure:choose.whyHint")}
        value={why}
        onChange={setWhy}
        error={refusalOf(decide.error, "why")}
        multiline
        required
      />
      <Autocomplete
        label={t("exposure:choose.authority")}
        description={t("exposure:choose.authorityHint")}
        data={chosen?.authorities ?? []}
        value={authority}
        onChange={setAuthority}
        error={refusalOf(decide.error, "authority")}
      />
      {beside && <Band tone="bad">{beside}</Band>}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("exposure:choose.cancel")}</Button>
        <Button type="submit" variant="filled" loading={decide.isPending}>
          {t("exposure:choose.decide")}
        </Button>
      </div>
    </form>
  );
}
