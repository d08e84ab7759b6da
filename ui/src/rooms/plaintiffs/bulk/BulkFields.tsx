import { Checkbox } from "@mantine/core";
import { useCore } from "../../../api/client";
import type { FactTypeView } from "../../../api/generated/types";
import { OfferedField, SelectField, TextField, YesNoField } from "../../../kit/fields";
import { DateField, MoneyField, PartialDateField } from "../../../kit/typed-fields";
import { STATUSES } from "../../../people/status";
import { t, word } from "../../../text";
import type { Draft } from "./draft";

interface BulkFieldsProps {
  caseId: number;
  draft: Draft;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

const STATUS_OPTIONS = STATUSES.map((value) => ({ value, label: word("plaintiffs:status", value) }));

/** The fields of the kind of change that is picked. */
export function BulkFields(props: BulkFieldsProps) {
  const { draft, errorOf, onChange } = props;
  switch (draft.what) {
    case "status":
      return <StatusFields {...props} />;
    case "fact":
      return <FactFields {...props} />;
    case "tag":
    case "untag":
      return <TagField {...props} />;
    case "note":
      return (
        <TextField
          label={t("bulk:text")}
          value={draft.text}
          error={errorOf("text")}
          multiline
          onChange={(text) => onChange({ text })}
        />
      );
  }
}

function StatusFields({ draft, errorOf, onChange }: BulkFieldsProps) {
  return (
    <>
      <SelectField
        label={t("plaintiffs:change.status")}
        value={draft.status}
        options={STATUS_OPTIONS}
        error={errorOf("status")}
        onChange={(status) => onChange({ status })}
      />
      <DateField
        label={t("plaintiffs:change.on")}
        value={draft.on}
        error={errorOf("on")}
        onChange={(on) => onChange({ on })}
      />
      <TextField
        label={t("plaintiffs:change.note")}
        hint={t("plaintiffs:change.noteHint")}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}

function FactFields({ caseId, draft, errorOf, onChange }: BulkFieldsProps) {
  const details = useCore("case_details", { case: caseId });
  const facts = details.data?.facts ?? [];
  const fact = facts.find(({ key }) => key === draft.fact);
  return (
    <>
      <SelectField
        label={t("bulk:fact")}
        value={draft.fact}
        options={facts.map(({ key, label }) => ({ value: key, label }))}
        error={errorOf("fact")}
        onChange={(key) => onChange({ fact: key, value: "" })}
      />
      {fact && !draft.isCleared && (
        <ValueField
          fact={fact}
          value={draft.value}
          error={errorOf("value")}
          onChange={(value) => onChange({ value })}
        />
      )}
      {fact && (
        <Checkbox
          label={t("bulk:clear")}
          checked={draft.isCleared}
          onChange={({ currentTarget: { checked } }) => onChange({ isCleared: checked })}
        />
      )}
    </>
  );
}

interface ValueFieldProps {
  fact: FactTypeView;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function ValueField({ fact: { kind, options }, ...rest }: ValueFieldProps) {
  const field = { label: t("bulk:value"), ...rest };
  if (kind === "yes_no") return <YesNoField {...field} />;
  if (kind === "date") return <PartialDateField {...field} />;
  if (kind === "money") return <MoneyField {...field} />;
  if (options.length > 0) {
    return <SelectField {...field} options={options.map((value) => ({ value, label: value }))} />;
  }
  return <TextField {...field} />;
}

function TagField({ caseId, draft, errorOf, onChange }: BulkFieldsProps) {
  const tags = useCore("tag_list", { case: caseId });
  const field = { label: t("bulk:tag"), value: draft.tag, error: errorOf("tag") };
  const known = tags.data ?? [];
  if (draft.what === "untag") {
    return (
      <SelectField
        {...field}
        options={known.map((value) => ({ value, label: value }))}
        {...(known.length === 0 ? { hint: t("bulk:noTags") } : {})}
        onChange={(tag) => onChange({ tag })}
      />
    );
  }
  return <OfferedField {...field} offered={known} onChange={(tag) => onChange({ tag })} />;
}
