import { useState } from "react";
import type { KeptDeadline } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

interface RemoveFormProps {
  deadline: KeptDeadline;
  onClose: () => void;
}

/** Takes a deadline away; of a critical one the removal is only asked for, with the reason. */
export function RemoveForm({ deadline: { deadline, is_critical }, onClose }: RemoveFormProps) {
  const [why, setWhy] = useState("");
  const remove = useSaving("deadline_remove", ["why"], onClose);
  const label = t(is_critical ? "dates:removeForm.ask" : "dates:removeForm.save");
  return (
    <SmallForm
      label={label}
      save={label}
      {...remove.form}
      onSave={() => remove.save({ deadline, why: why || null })}
    >
      <TextField
        label={t("dates:removeForm.why")}
        hint={is_critical ? t("dates:removeForm.critical") : undefined}
        value={why}
        onChange={setWhy}
        error={remove.refusalAt("why")}
        required={is_critical}
        autoFocus
      />
    </SmallForm>
  );
}
