import { useState } from "react";
import { useCase } from "../../../api/case";
import { useSaving } from "../../../exposure/saving";
import { SelectField, TextField } from "../../../kit/fields";
import { SmallForm, Wide } from "../../../kit/small-form";
import { t } from "../../../text";
import { keyOf } from "./list-map";
import styles from "./wizard.module.css";

const KINDS = ["text", "number", "money", "date", "yes_no"] as const;

interface NewFactProps {
  /** The column that the fact is to be taken from. */
  column: string;
  onAsked: (key: string) => void;
  onClose: () => void;
}

/** Asks a new fact of everyone in the case, which a column of the list tells. */
export function NewFact({ column, onAsked, onClose }: NewFactProps) {
  const { case: caseId } = useCase();
  const [label, setLabel] = useState(column);
  const [kind, setKind] = useState<string>("text");
  const key = keyOf(label);
  const add = useSaving("fact_type_add", ["label", "kind", "key"], () => onAsked(key));
  const title = t("wizard:columns.fact.title", { column });
  return (
    <SmallForm
      label={title}
      columns="2fr 1fr"
      save={t("wizard:columns.fact.save")}
      {...add.form}
      onSave={() => add.save({ case: caseId, key, label, kind, options: [] })}
      onClose={onClose}
    >
      <Wide>
        <b>{title}</b>
      </Wide>
      <TextField
        label={t("wizard:columns.fact.name")}
        value={label}
        onChange={setLabel}
        error={add.refusalAt("label") ?? add.refusalAt("key")}
        required
        autoFocus
      />
      <SelectField
        label={t("wizard:columns.fact.kind")}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t(`wizard:columns.fact.kinds.${value}`) }))}
        error={add.refusalAt("kind")}
      />
      <Wide>
        <p className={styles.quiet}>{t("wizard:columns.fact.note")}</p>
      </Wide>
    </SmallForm>
  );
}
