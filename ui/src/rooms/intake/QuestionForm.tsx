import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { CriterionLine, IntakeQuestionView } from "../../api/generated/types";
import { CriterionFields, newLine } from "../../criterion/criterion-fields";
import { useSaving } from "../../exposure/saving";
import { NewFact } from "../../facts/NewFact";
import { SelectField, TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { Band } from "../../kit/words";
import { daysInWords, t } from "../../text";
import styles from "./intake.module.css";

/** Stands among the facts for one that the case does not ask yet. */
const NEW_FACT = "+";
const FIELDS = ["wording", "fact", "hint", "condition"];

interface QuestionFormProps {
  /** The question that is changed; null adds one. */
  question: IntakeQuestionView | null;
  onClose: () => void;
}

/** Words, fact and condition of one question. */
export function QuestionForm({ question, onClose }: QuestionFormProps) {
  const { case: caseId } = useCase();
  const facts = useCore("case_details", { case: caseId }).data?.facts ?? [];
  const [wording, setWording] = useState(question?.wording ?? "");
  const [hint, setHint] = useState(question?.hint ?? "");
  const [fact, setFact] = useState(question?.fact ?? "");
  const [condition, setCondition] = useState<CriterionLine | null>(question?.condition ?? null);
  const [isNew, addFact] = useState(false);
  const saving = useSaving("intake_question_save", FIELDS, onClose);
  const removing = useSaving("intake_question_remove", [], onClose);
  // A condition of several parts is no line: it is shown in words, and kept until its tick is taken away.
  const [isKept, keep] = useState(question?.condition === null && question.says !== null);
  const ask = (isAsked: boolean) => {
    keep(false);
    setCondition(isAsked ? newLine(facts) : null);
  };
  const save = () =>
    saving.save({
      case: caseId,
      question: question?.question ?? null,
      fact,
      wording,
      hint: hint || null,
      condition,
      keeps_condition: isKept,
    });
  const refusal = saving.refusalAt("condition");
  const start = { wording: question?.wording ?? "", hint: question?.hint ?? "", fact: question?.fact ?? "" };
  const isDirty = wording !== start.wording || hint !== start.hint || fact !== start.fact;
  if (isNew) {
    return (
      <NewFact
        title={t("intake:questions.factTitle")}
        usual={wording.replace(/[?.]+$/, "")}
        save={t("intake:questions.factSave")}
        isDirty={isDirty}
        onAsked={(key) => {
          addFact(false);
          setFact(key);
        }}
        onClose={() => addFact(false)}
      />
    );
  }
  return (
    <SmallForm
      label={t("intake:questions.form")}
      columns="minmax(0, 2fr) minmax(0, 1fr)"
      save={t("intake:questions.save")}
      {...saving.form}
      isDirty={isDirty}
      extra={
        question && (
          <Button
            loading={removing.form.isSaving}
            onClick={() => removing.save({ question: question.question })}
          >
            {t("intake:questions.remove")}
          </Button>
        )
      }
      onSave={save}
    >
      <TextField
        label={t("intake:questions.wording")}
        value={wording}
        onChange={setWording}
        error={saving.refusalAt("wording")}
        required
        autoFocus
      />
      <SelectField
        label={t("intake:questions.fact")}
        options={[
          ...facts.map(({ key, label }) => ({ value: key, label })),
          { value: NEW_FACT, label: t("intake:questions.newFact") },
        ]}
        value={fact}
        onChange={(chosen) => (chosen === NEW_FACT ? addFact(true) : setFact(chosen))}
        error={saving.refusalAt("fact")}
        required
      />
      <Wide>
        <TextField label={t("intake:questions.hint")} value={hint} onChange={setHint} />
      </Wide>
      <Wide>
        <Checkbox
          label={t("intake:questions.has")}
          checked={isKept || condition !== null}
          onChange={({ currentTarget }) => ask(currentTarget.checked)}
        />
        {isKept && <p className={styles.quiet}>{daysInWords(question?.says ?? "")}</p>}
        {condition && (
          <div className={styles.condition}>
            <CriterionFields
              line={condition}
              facts={facts}
              name={t("intake:questions.line")}
              onChange={(part) => setCondition({ ...condition, ...part })}
            />
          </div>
        )}
        {refusal && <Band tone="bad">{refusal}</Band>}
      </Wide>
    </SmallForm>
  );
}
