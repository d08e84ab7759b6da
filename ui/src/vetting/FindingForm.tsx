import { useState } from "react";
import { useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { VettingItemView } from "../api/generated/types";
import { SelectField, TextField } from "../kit/fields";
import { SmallForm, Wide } from "../kit/small-form";
import { DateField } from "../kit/typed-fields";
import { t, todayHere, word } from "../text";

const OPTIONS = ["clear", "concern"].map((value) => ({ value, label: word("vetting:outcome", value) }));
const FIELDS = ["outcome", "finding", "found_on", "signed_by", "document"];

interface FindingFormProps {
  person: number;
  item: VettingItemView;
  onClose: () => void;
}

/** Adds a finding to an item of the sheet; earlier ones stay on record. */
export function FindingForm({ person, item, onClose }: FindingFormProps) {
  const [draft, setDraft] = useState({
    outcome: "clear",
    finding: "",
    found_on: todayHere(),
    signed_by: "",
    document: "",
  });
  const add = useOperation("vetting_finding_add");
  const bind = (field: keyof typeof draft) => ({
    value: draft[field],
    error: refusalOf(add.error, field),
    onChange: (value: string) => setDraft((now) => ({ ...now, [field]: value })),
  });
  return (
    <SmallForm
      label={t("vetting:addTo", { item: item.name })}
      columns="1fr 1fr"
      refusal={refusalBeside(add.error, FIELDS)}
      save={t("vetting:form.save")}
      isSaving={add.isPending}
      onSave={() => add.mutate({ person, item: item.key, ...draft }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Wide>
        <TextField multiline autoFocus label={t("vetting:form.finding")} {...bind("finding")} />
      </Wide>
      <SelectField label={t("vetting:form.outcome")} options={OPTIONS} {...bind("outcome")} />
      <DateField label={t("vetting:form.foundOn")} {...bind("found_on")} />
      <TextField
        label={t("vetting:form.signedBy")}
        hint={t("vetting:form.signedByHint")}
        {...bind("signed_by")}
      />
      <TextField
        label={t("vetting:form.document")}
        hint={t("vetting:form.documentHint")}
        {...bind("document")}
      />
    </SmallForm>
  );
}
