import { useState } from "react";
import { useCore } from "../../api/client";
import { useSaving } from "../../exposure/saving";
import { OfferedField, TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { MoneyField, PartialDateField } from "../../kit/typed-fields";
import { t } from "../../text";

const FIELDS = ["kind", "on", "loss", "note"];

interface EventFormProps {
  caseId: number;
  person: number;
  onClose: () => void;
}

/** Adds one thing that happened to a person: what, and if known when, at what cost, and what else. */
export function EventForm({ caseId, person, onClose }: EventFormProps) {
  const kinds = useCore("event_kind_list", { case: caseId });
  const [typed, type] = useState({ kind: "", on: "", loss: "", note: "" });
  const add = useSaving("event_add", FIELDS, onClose);
  const put = (part: Partial<typeof typed>) => type({ ...typed, ...part });
  const { kind, on, loss, note } = typed;
  const save = () => add.save({ person, kind, on: on || null, loss: loss || null, note: note || null });
  return (
    <SmallForm
      label={t("plaintiffs:events.add")}
      columns="minmax(0, 1fr) minmax(0, 1fr)"
      save={t("plaintiffs:events.save")}
      {...add.form}
      onSave={save}
    >
      <Wide>
        <OfferedField
          label={t("plaintiffs:events.kind")}
          hint={t("plaintiffs:events.kindHint")}
          offered={kinds.data?.map((known) => known.kind) ?? []}
          value={kind}
          onChange={(value) => put({ kind: value })}
          error={add.refusalAt("kind")}
          required
          autoFocus
        />
      </Wide>
      <PartialDateField
        label={t("plaintiffs:events.on")}
        value={on}
        onChange={(value) => put({ on: value })}
        error={add.refusalAt("on")}
      />
      <MoneyField
        label={t("plaintiffs:events.loss")}
        value={loss}
        onChange={(value) => put({ loss: value })}
        error={add.refusalAt("loss")}
      />
      <Wide>
        <TextField
          label={t("plaintiffs:events.note")}
          value={note}
          onChange={(value) => put({ note: value })}
          error={add.refusalAt("note")}
          multiline
        />
      </Wide>
    </SmallForm>
  );
}
