import { useState } from "react";
import { useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import { SelectField, TextField } from "../kit/fields";
import { SmallForm } from "../kit/small-form";
import { t, word } from "../text";

const DECISIONS = ["no_conflict", "conflict", "waived"];
const OPTIONS = DECISIONS.map((value) => ({ value, label: word("conflicts:decision", value) }));

interface DecideFormProps {
  hit: number;
  name: string;
  onClose: () => void;
}

/** Decides on a name that a check found, with the reason. An earlier decision stays on record. */
export function DecideForm({ hit, name, onClose }: DecideFormProps) {
  const [decision, setDecision] = useState("conflict");
  const [reason, setReason] = useState("");
  const decide = useOperation("conflict_decide");
  return (
    <SmallForm
      label={t("conflicts:decide.otherOf", { name })}
      columns="minmax(9rem, 1fr) 2fr"
      refusal={refusalBeside(decide.error, ["decision", "reason"])}
      save={t("conflicts:decide.save")}
      isSaving={decide.isPending}
      onSave={() => decide.mutate({ hit, decision, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <SelectField
        label={t("conflicts:decide.decision")}
        options={OPTIONS}
        value={decision}
        autoFocus
        error={refusalOf(decide.error, "decision")}
        onChange={setDecision}
      />
      <TextField
        label={t("conflicts:decide.reason")}
        hint={t("conflicts:decide.reasonHint")}
        value={reason}
        error={refusalOf(decide.error, "reason")}
        onChange={setReason}
      />
    </SmallForm>
  );
}
