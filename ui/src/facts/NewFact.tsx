import { Text } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../api/case";
import { useSaving } from "../exposure/saving";
import { SelectField, TextField } from "../kit/fields";
import { SmallForm, Wide } from "../kit/small-form";
import { t } from "../text";

const KINDS = ["text", "number", "money", "date", "yes_no"] as const;

interface NewFactProps {
  /** Says what the fact is for. */
  title: string;
  /** What it is called, until somebody says otherwise. */
  usual: string;
  /** What saving does. */
  save: string;
  /** Something stands behind it that is not saved. */
  isDirty?: boolean;
  onAsked: (key: string) => void;
  onClose: () => void;
}

/** Asks a new fact of everyone in the case. */
export function NewFact({ title, usual, save, isDirty = false, onAsked, onClose }: NewFactProps) {
  const { case: caseId } = useCase();
  const [label, setLabel] = useState(usual);
  const [kind, setKind] = useState<string>("text");
  const key = keyOf(label);
  const add = useSaving("fact_type_add", ["label", "kind", "key"], () => onAsked(key));
  return (
    <SmallForm
      label={title}
      columns="2fr 1fr"
      save={save}
      {...add.form}
      isDirty={isDirty}
      onSave={() => add.save({ case: caseId, key, label, kind, options: [] })}
      onClose={onClose}
    >
      <Wide>
        <b>{title}</b>
      </Wide>
      <TextField
        label={t("kit:fact.name")}
        value={label}
        onChange={setLabel}
        error={add.refusalAt("label") ?? add.refusalAt("key")}
        required
        autoFocus
      />
      <SelectField
        label={t("kit:fact.kind")}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t(`kit:fact.kinds.${value}`) }))}
        error={add.refusalAt("kind")}
      />
      <Wide>
        <Text size="sm" c="var(--muted)">
          {t("kit:fact.note")}
        </Text>
      </Wide>
    </SmallForm>
  );
}

/** The key of a fact of this name: `Amount paid (2024)` is `amount_paid_2024`. */
function keyOf(label: string): string {
  const plain = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("_");
}
