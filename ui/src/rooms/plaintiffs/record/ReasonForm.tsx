import { useState } from "react";
import { useSaving } from "../../../exposure/saving";
import { TextField } from "../../../kit/fields";
import { SmallForm } from "../../../kit/small-form";
import { t } from "../../../text";

interface ReasonFormProps {
  person: number;
  command: "record_unfreeze" | "opt_out_accept";
  what: "unfreeze" | "accept" | "takeOut";
  onClose: () => void;
}

/** Asks for the reason of a decision on one person. */
export function ReasonForm({ person, command, what, onClose }: ReasonFormProps) {
  const [why, setWhy] = useState("");
  const { save, refusalAt, form } = useSaving(command, ["why"], onClose);
  return (
    <SmallForm
      label={t(`person:reason.${what}`)}
      save={t(`person:reason.${what}Save`)}
      {...form}
      onSave={() => save({ person, why })}
    >
      <TextField
        label={t(`person:reason.${what}`)}
        value={why}
        error={refusalAt("why")}
        onChange={setWhy}
        required
        autoFocus
      />
    </SmallForm>
  );
}
