import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { LastDayView, LeadView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { SelectField, TextField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { DateField } from "../../kit/typed-fields";
import { t, todayHere, word } from "../../text";
import { BeforeEngaging } from "./BeforeEngaging";
import styles from "./intake.module.css";
import { needsReason, nextStage, STAGES } from "./stage";

/** What whoever is engaged can be to the class. */
const STATUSES = ["class_member", "named_plaintiff", "minor", "prospective"];

interface StepDialogProps {
  opened: boolean;
  lead: LeadView;
  /** The last day to file of each claim. */
  lastDays: readonly LastDayView[];
  onClose: () => void;
}

/** Takes a step of a lead: to which stage, when, why, and what whoever is engaged is to the class. */
export function StepDialog({ opened, onClose, ...rest }: StepDialogProps) {
  const title = t("intake:step.title", { name: rest.lead.name });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} close={t("intake:step.close")} size="38rem">
      {opened && <Step onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Step({ lead, lastDays, onClose }: Omit<StepDialogProps, "opened">) {
  const [stage, setStage] = useState(nextStage(lead.stage));
  const [on, setOn] = useState(todayHere());
  const [reason, setReason] = useState("");
  const [status, setStatus] = useState("");
  const saving = useSaving("lead_step", ["on", "reason", "status"], onClose);
  const asksWhy = needsReason(lead.stage, stage);
  const save = () =>
    saving.save({
      person: lead.person,
      stage,
      on,
      reason: reason || null,
      status: stage === "engaged" && status ? status : null,
    });
  return (
    <form
      className={styles.step}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SegmentedControl
        size="xs"
        aria-label={t("intake:step.stage")}
        transitionDuration={100}
        value={stage}
        data={STAGES.filter((known) => known !== lead.stage).map((value) => ({
          value,
          label: word("intake:stage", value),
        }))}
        onChange={setStage}
      />
      {stage === "engaged" && <BeforeEngaging caseId={lead.case} person={lead.person} lastDays={lastDays} />}
      <div className={styles.stepFields}>
        <DateField label={t("intake:step.on")} value={on} onChange={setOn} error={saving.refusalAt("on")} />
        {stage === "engaged" && (
          <SelectField
            label={t("intake:step.status")}
            placeholder={t("intake:step.statusUsual")}
            clearable
            options={STATUSES.map((value) => ({ value, label: word("plaintiffs:status", value) }))}
            value={status}
            onChange={setStatus}
            error={saving.refusalAt("status")}
          />
        )}
      </div>
      <TextField
        label={t("intake:step.reason")}
        hint={asksWhy ? t("intake:step.reasonNeeded") : undefined}
        required={asksWhy}
        multiline
        value={reason}
        onChange={setReason}
        error={saving.refusalAt("reason")}
      />
      <Refusal of={saving.form.refusal ? { message: saving.form.refusal } : null} />
      <div className={styles.stepFoot}>
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" loading={saving.form.isSaving}>
          {t("intake:step.save")}
        </Button>
      </div>
    </form>
  );
}
