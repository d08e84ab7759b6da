import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { FactTypeView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t, word } from "../../text";
import styles from "./claims.module.css";
import { OptionsField, optionsOf } from "./OptionsField";

/** Gives a fact another name, or other words to pick from. */
export function ChangeFact({ fact, onClose }: { fact: FactTypeView; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [label, setLabel] = useState(fact.label);
  const [lines, setLines] = useState(fact.options.join("\n"));
  const change = useOperation("fact_type_change");
  const sayDone = useSayDone();
  const options = optionsOf(lines);
  const isRenamed = label.trim() !== fact.label;
  const save = () => {
    if (!isRenamed && options.join("\n") === fact.options.join("\n")) return onClose();
    change.mutate(
      { case: caseId, key: fact.key, label, options },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(isRenamed ? summary : t("claims:facts.relisted", { fact: fact.label }), operation);
        },
      },
    );
  };
  const kind = word("claims:facts.kinds", fact.kind).toLowerCase();
  return (
    <SmallForm
      label={t("claims:facts.changeOf", { fact: fact.label })}
      refusal={refusalBeside(change.error, ["label", "options"])}
      save={t("claims:facts.saveChange")}
      cancel={t("claims:facts.cancel")}
      isSaving={change.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t("claims:facts.name")}
        value={label}
        onChange={setLabel}
        error={refusalOf(change.error, "label")}
        required
        autoFocus
      />
      {fact.kind === "text" && (
        <OptionsField value={lines} onChange={setLines} error={refusalOf(change.error, "options")} />
      )}
      <p className={styles.quiet}>{t("claims:facts.fixed", { key: fact.key, kind })}</p>
    </SmallForm>
  );
}
