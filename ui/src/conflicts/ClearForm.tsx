import { useState } from "react";
import { useSaving } from "../exposure/saving";
import { TextField } from "../kit/fields";
import { SmallForm } from "../kit/small-form";
import { t } from "../text";

interface ClearFormProps {
  check: number;
  /** How many names nothing is decided of. */
  undecided: number;
  onClose: () => void;
}

/** Decides of all names of a check that are open that they are no conflict, for one reason. */
export function ClearForm({ check, undecided, onClose }: ClearFormProps) {
  const [reason, setReason] = useState("");
  const { save, refusalAt, form } = useSaving("conflict_clear", ["reason"], onClose);
  return (
    <SmallForm
      label={t("conflicts:clear.open")}
      save={t("conflicts:clear.save", { count: undecided })}
      {...form}
      onSave={() => save({ check, reason })}
    >
      <TextField
        label={t("conflicts:decide.reason")}
        hint={t("conflicts:clear.reasonHint")}
        value={reason}
        error={refusalAt("reason")}
        autoFocus
        onChange={setReason}
      />
    </SmallForm>
  );
}
