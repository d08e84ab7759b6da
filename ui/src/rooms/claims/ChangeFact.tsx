import { useState } from "react";
import { useCase } from "../../api/case";
import type { FactTypeView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
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
  const change = useSaving("fact_type_change", ["label", "options"], onClose);
  const options = optionsOf(lines);
  const isRenamed = label.trim() !== fact.label;
  const save = () => {
    if (!isRenamed && options.join("\n") === fact.options.join("\n")) return onClose();
    const relisted = isRenamed ? undefined : t("claims:facts.relisted", { fact: fact.label });
    change.save({ case: caseId, key: fact.key, label, options }, relisted);
  };
  const kind = word("claims:facts.kinds", fact.kind).toLowerCase();
  return (
    <SmallForm
      label={t("claims:facts.changeOf", { fact: fact.label })}
      save={t("claims:facts.saveChange")}
      {...change.form}
      onSave={save}
    >
      <TextField
        label={t("claims:facts.name")}
        value={label}
        onChange={setLabel}
        error={change.refusalAt("label")}
        required
        autoFocus
      />
      {fact.kind === "text" && (
        <OptionsField value={lines} onChange={setLines} error={change.refusalAt("options")} />
      )}
      <p className={styles.quiet}>{t("claims:facts.fixed", { key: fact.key, kind })}</p>
    </SmallForm>
  );
}
