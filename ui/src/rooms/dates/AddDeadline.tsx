import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCourtDays } from "../../deadlines/use-court-days";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { SelectField, TextField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { DateField } from "../../kit/typed-fields";
import { t, word } from "../../text";
import { ClosedNote } from "./ClosedNote";
import styles from "./dates.module.css";

const KINDS = ["last_day", "date_certain", "earliest_day"];
const FIELDS = ["text", "date", "kind", "cite", "note"];

interface AddDeadlineProps {
  opened: boolean;
  onClose: () => void;
}

/** Adds a deadline that no rule gives: a day that an order or an agreement sets. */
export function AddDeadline({ opened, onClose }: AddDeadlineProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("dates:add.title")}
      close={t("dates:add.close")}
      size="36rem"
    >
      {opened && <Typed onClose={onClose} />}
    </Dialog>
  );
}

function Typed({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const countCourtDays = useCourtDays(caseId);
  const [draft, setDraft] = useState({
    text: "",
    date: "",
    kind: "last_day",
    cite: "",
    note: "",
    is_critical: false,
  });
  const add = useSaving("deadline_add", FIELDS, onClose);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const line = (field: "text" | "cite" | "note") => ({
    value: draft[field],
    onChange: (value: string) => change({ [field]: value }),
    error: add.refusalAt(field),
  });
  return (
    <form
      className={styles.dialog}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.save({ case: caseId, ...draft, cite: draft.cite || null, note: draft.note || null });
      }}
    >
      <TextField label={t("dates:add.text")} {...line("text")} required />
      <div className={styles.two}>
        <DateField
          label={t("dates:add.date")}
          value={draft.date}
          onChange={(date) => change({ date })}
          countCourtDays={countCourtDays}
          error={add.refusalAt("date")}
          required
        />
        <SelectField
          label={t("dates:add.kind")}
          options={KINDS.map((value) => ({ value, label: word("deadlines:kind", value) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          error={add.refusalAt("kind")}
        />
        <ClosedNote case={caseId} day={draft.date} />
      </div>
      <TextField label={t("dates:add.cite")} placeholder={t("dates:add.citeHint")} {...line("cite")} />
      <TextField label={t("dates:add.note")} {...line("note")} />
      <Checkbox
        size="xs"
        label={t("dates:add.critical")}
        checked={draft.is_critical}
        onChange={({ currentTarget: { checked } }) => change({ is_critical: checked })}
      />
      <div className={styles.dialogFoot}>
        <Refusal of={add.form.refusal ? { message: add.form.refusal } : null} />
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" loading={add.form.isSaving}>
          {t("dates:add.save")}
        </Button>
      </div>
    </form>
  );
}
