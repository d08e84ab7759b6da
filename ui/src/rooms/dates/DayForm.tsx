import { useState } from "react";
import type { KeptDeadline } from "../../api/generated/types";
import { useCourtDaysOf } from "../../deadlines/use-court-days";
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
export function DayForm({ deadline: of, onClose }: DayFormProps) {
  const { deadline, date: kept } = of;
  const countCourtDays = useCourtDaysOf(of);
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
        countCourtDays={countCourtDays}
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
      <ClosedNote case={of.case} day={date} />
    </SmallForm>
  );
}
