import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../../api/client";
import type { ContactStanding } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { useEdited } from "../../kit/edited";
import { TextField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { SmallForm } from "../../kit/small-form";
import { Band } from "../../kit/words";
import { t } from "../../text";

const RULE = "rule";

/** For how many days nobody is to be left without a word, how many were, and the form that sets it. */
export function ContactRule({ caseId }: { caseId: number }) {
  const standing = useCore("contact_standing", { case: caseId });
  const parts = useEdited();
  if (!standing.data) return <Refusal of={standing.error} />;
  const { days, unheard, overdue } = standing.data;
  if (parts.edited === RULE) return <RuleForm caseId={caseId} days={days} onClose={parts.close} />;
  return (
    <Band
      tone={unheard > 0 || overdue > 0 ? "warn" : "half"}
      action={
        <Button autoFocus={parts.takesFocus(RULE)} onClick={() => parts.edit(RULE)}>
          {t(days === null ? "tasks:rule.set" : "tasks:rule.change")}
        </Button>
      }
    >
      {standingWords(standing.data)}
    </Band>
  );
}

function standingWords({ days, unheard, overdue }: ContactStanding): string {
  const rule = days === null ? t("tasks:rule.none") : t("tasks:rule.days", { count: days });
  return [
    rule,
    unheard > 0 && t("tasks:rule.unheard", { count: unheard }),
    overdue > 0 && t("tasks:rule.overdue", { count: overdue }),
  ]
    .filter(Boolean)
    .join(" ");
}

interface RuleFormProps {
  caseId: number;
  days: number | null;
  onClose: () => void;
}

function RuleForm({ caseId, days, onClose }: RuleFormProps) {
  const [typed, type] = useState(days === null ? "" : String(days));
  const { save, refusalAt, form } = useSaving("contact_interval_set", ["days"], onClose);
  const isRead = /^\d{0,5}$/.test(typed.trim());
  const keep = () => isRead && save({ case: caseId, days: typed.trim() === "" ? null : Number(typed) });
  return (
    <SmallForm label={t("tasks:rule.title")} save={t("tasks:rule.save")} {...form} onSave={keep}>
      <TextField
        label={t("tasks:rule.label")}
        hint={t("tasks:rule.hint")}
        value={typed}
        error={refusalAt("days") ?? (isRead ? undefined : t("tasks:rule.unread"))}
        autoFocus
        onChange={type}
      />
    </SmallForm>
  );
}
