import { useState } from "react";
import type { KeptDeadline } from "../../api/generated/types";
import { useCourtDaysOf } from "../../deadlines/use-court-days";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { DateField } from "../../kit/typed-fields";
import { Band } from "../../kit/words";
import { t, todayHere } from "../../text";
import { ClosedNote } from "./ClosedNote";

const STATUSES = ["done", "extended", "waived", "open"] as const;
type Status = (typeof STATUSES)[number];

/** Whether a part that is edited is a status. */
export function isStatus(part: string | null): part is Status {
  return STATUSES.some((known) => known === part);
}

interface StatusFormProps {
  status: Status;
  deadline: KeptDeadline;
  onClose: () => void;
}

/** Says what became of a deadline: from when, by which paper; an extension has the new day of its order, and a
 * critical one is waived for a reason and by two. */
export function StatusForm({ status, deadline: of, onClose }: StatusFormProps) {
  const { deadline } = of;
  const countCourtDays = useCourtDaysOf(of);
  const [draft, setDraft] = useState({ on: todayHere(), note: "", document: "", date: "", by: "" });
  const add = useSaving("deadline_status_add", ["on", "note", "document", "date", "by"], onClose);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const isExtended = status === "extended";
  const asksWhy = status === "waived" && of.is_critical;
  const save = () =>
    add.save({
      deadline,
      status,
      on: draft.on,
      note: draft.note || null,
      document: draft.document || null,
      date: isExtended ? draft.date : null,
      by: asksWhy ? draft.by : null,
    });
  return (
    <SmallForm
      label={t(`dates:statusForm.save.${status}`)}
      columns="repeat(2, minmax(0, 1fr))"
      save={t(`dates:statusForm.save.${status}`)}
      {...add.form}
      onSave={save}
    >
      <DateField
        label={t(`dates:statusForm.${status}`)}
        value={draft.on}
        onChange={(on) => change({ on })}
        error={add.refusalAt("on")}
        required
        autoFocus
      />
      {isExtended && (
        <DateField
          label={t("dates:statusForm.date")}
          value={draft.date}
          onChange={(date) => change({ date })}
          countCourtDays={countCourtDays}
          error={add.refusalAt("date")}
          required
        />
      )}
      {isExtended && of.no_extension && (
        <Wide>
          <Band tone="warn">{t("dates:statusForm.noExtension", { cite: of.no_extension })}</Band>
        </Wide>
      )}
      {isExtended && <ClosedNote case={of.case} day={draft.date} />}
      <Wide>
        <TextField
          label={t(isExtended ? "dates:statusForm.order" : "dates:statusForm.document")}
          placeholder={t("dates:statusForm.documentHint")}
          value={draft.document}
          onChange={(document) => change({ document })}
          error={add.refusalAt("document")}
          required={isExtended}
        />
      </Wide>
      <Wide>
        <TextField
          label={t(asksWhy ? "dates:statusForm.why" : "dates:statusForm.note")}
          hint={asksWhy ? t("dates:statusForm.whyHint") : undefined}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={add.refusalAt("note")}
          required={asksWhy}
        />
      </Wide>
      {asksWhy && (
        <Wide>
          <TextField
            label={t("dates:second.by")}
            hint={t("dates:second.hintYou")}
            value={draft.by}
            onChange={(by) => change({ by })}
            error={add.refusalAt("by")}
            required
          />
        </Wide>
      )}
    </SmallForm>
  );
}
