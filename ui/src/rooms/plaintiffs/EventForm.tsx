import { useState } from "react";
import { useCore, useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { useSayDone } from "../../exposure/undo";
import { OfferedField, TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { DateField, MoneyField } from "../../kit/typed-fields";
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
  const add = useOperation("event_add");
  const sayDone = useSayDone();
  const put = (part: Partial<typeof typed>) => type({ ...typed, ...part });
  const { kind, on, loss, note } = typed;
  const save = () =>
    add.mutate(
      { person, kind, on: on || null, loss: loss || null, note: note || null },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(summary, operation);
        },
      },
    );
  return (
    <SmallForm
      label={t("plaintiffs:events.add")}
      columns="minmax(0, 1fr) minmax(0, 1fr)"
      refusal={refusalBeside(add.error, FIELDS)}
      save={t("plaintiffs:events.save")}
      cancel={t("plaintiffs:events.cancel")}
      isSaving={add.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Wide>
        <OfferedField
          label={t("plaintiffs:events.kind")}
          hint={t("plaintiffs:events.kindHint")}
          offered={kinds.data?.map((known) => known.kind) ?? []}
          value={kind}
          onChange={(value) => put({ kind: value })}
          error={refusalOf(add.error, "kind")}
          required
          autoFocus
        />
      </Wide>
      <DateField
        label={t("plaintiffs:events.on")}
        value={on}
        onChange={(value) => put({ on: value })}
        error={refusalOf(add.error, "on")}
      />
      <MoneyField
        label={t("plaintiffs:events.loss")}
        value={loss}
        onChange={(value) => put({ loss: value })}
        error={refusalOf(add.error, "loss")}
      />
      <Wide>
        <TextField
          label={t("plaintiffs:events.note")}
          value={note}
          onChange={(value) => put({ note: value })}
          error={refusalOf(add.error, "note")}
          multiline
        />
      </Wide>
    </SmallForm>
  );
}
