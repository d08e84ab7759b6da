import { useState } from "react";
import type { KeptDeadline } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

interface FormProps {
  deadline: KeptDeadline;
  onClose: () => void;
}

/** A second person confirms the day of a critical deadline. */
export function ConfirmForm({ deadline: { deadline, date, day_by }, onClose }: FormProps) {
  const confirm = useSaving("deadline_confirm", ["by"], onClose);
  return (
    <Initials
      save={t("dates:second.confirm")}
      not={day_by}
      saving={confirm}
      onSave={(by) => confirm.save({ deadline, date, by })}
    />
  );
}

/** A second person confirms that a critical deadline is taken away. */
export function RemovalConfirmForm({ deadline: { deadline, date, removal, day_by }, onClose }: FormProps) {
  const confirm = useSaving("deadline_removal_confirm", ["by"], onClose);
  return (
    <Initials
      save={t("dates:second.confirmRemoval")}
      not={removal?.by ?? day_by}
      saving={confirm}
      onSave={(by) => confirm.save({ deadline, date, by })}
    />
  );
}

/** A second person agrees that a deadline is not critical. */
export function UncriticalForm({ deadline: { deadline }, onClose }: FormProps) {
  const set = useSaving("deadline_critical_set", ["by"], onClose);
  return (
    <Initials
      save={t("dates:second.uncritical")}
      saving={set}
      onSave={(by) => set.save({ deadline, is_critical: false, by })}
    />
  );
}

interface InitialsProps {
  save: string;
  /** Who cannot be the second person; whoever uses the file unless told otherwise. */
  not?: string;
  saving: Pick<ReturnType<typeof useSaving>, "form" | "refusalAt">;
  onSave: (by: string) => void;
}

/** Asks who the second person is. */
export function Initials({ save, not, saving, onSave }: InitialsProps) {
  const [by, setBy] = useState("");
  return (
    <SmallForm label={save} save={save} {...saving.form} onSave={() => onSave(by.trim())}>
      <TextField
        label={t("dates:second.by")}
        hint={not ? t("dates:second.hint", { by: not }) : t("dates:second.hintYou")}
        value={by}
        onChange={setBy}
        error={saving.refusalAt("by")}
        required
        autoFocus
      />
    </SmallForm>
  );
}
