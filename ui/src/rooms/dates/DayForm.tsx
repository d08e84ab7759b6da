import { useState } from "react";
import type { KeptDeadline } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { DateField } from "../../kit/typed-fields";
import { t } from "../../text";
import { ClosedNote } from "./ClosedNote";

interface DayFormProps {
  deadline: KeptDeadline;
  onClose: () => void;
}

/** Sets the day of a deadline by hand, with the reason. A recalculation leaves it alone then. */
export function DayForm({ deadline: { deadline, date: kept }, onClose }: DayFormProps) {
  const [date, setDate] = useState(kept);
  const [why, setWhy] = useState("");
  const set = useSaving("deadline_day_set", ["date", "why"], onClose);
  return (
    <SmallForm
      label={t("dates:dayForm.save")}
      columns="minmax(0, 2fr) minmax(0, 3fr)"
      save={t("dates:dayForm.save")}
      {...set.form}
      onSave={() => set.save({ deadline, date, why })}
    >
      <DateField
        label={t("dates:dayForm.date")}
        value={date}
        onChange={setDate}
        error={set.refusalAt("date")}
        required
        autoFocus
      />
      <TextField
        label={t("dates:dayForm.why")}
        placeholder={t("dates:dayForm.whyHint")}
        value={why}
        onChange={setWhy}
        error={set.refusalAt("why")}
        required
      />
      <ClosedNote day={date} />
    </SmallForm>
  );
}
