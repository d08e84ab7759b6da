import { useState } from "react";
import { useCase } from "../../api/case";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { DateField } from "../../kit/typed-fields";
import { t, todayHere } from "../../text";

const EMPTY = { filed_on: "", docket_entry: "", title: "", filed_by: "" };

/** Day, number, and who filed, as wide as each is long. */
const COLUMNS = "minmax(0, 4fr) minmax(0, 3fr) minmax(0, 5fr)";

/** Adds an entry to the docket. Escape closes it. */
export function FilingForm({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState({ ...EMPTY, filed_on: todayHere() });
  const add = useSaving("filing_add", Object.keys(EMPTY), onClose);
  const change = (part: Partial<typeof EMPTY>) => setDraft({ ...draft, ...part });
  const save = () => {
    if (entryFault(draft.docket_entry)) return;
    const { filed_on, docket_entry, title, filed_by } = draft;
    add.save(
      {
        case: caseId,
        filed_on,
        docket_entry: docket_entry.trim() === "" ? null : Number(docket_entry),
        title,
        filed_by: filed_by || null,
        source: null,
      },
      t("dates:form.saved", { title }),
    );
  };
  return (
    <SmallForm
      label={t("dates:form.title")}
      columns={COLUMNS}
      save={t("dates:form.save")}
      {...add.form}
      onSave={save}
    >
      <DateField
        label={t("dates:form.date")}
        value={draft.filed_on}
        onChange={(filed_on) => change({ filed_on })}
        error={add.refusalAt("filed_on")}
        required
        autoFocus
      />
      <TextField
        label={t("dates:form.entry")}
        value={draft.docket_entry}
        onChange={(docket_entry) => change({ docket_entry })}
        check={entryFault}
        error={add.refusalAt("docket_entry")}
      />
      <TextField
        label={t("dates:form.by")}
        placeholder={t("dates:form.byHint")}
        value={draft.filed_by}
        onChange={(filed_by) => change({ filed_by })}
        error={add.refusalAt("filed_by")}
      />
      <Wide>
        <TextField
          label={t("dates:form.what")}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={add.refusalAt("title")}
          required
        />
      </Wide>
    </SmallForm>
  );
}

function entryFault(typed: string): string | null {
  return /^\s*\d{0,9}\s*$/.test(typed) ? null : t("dates:form.notNumber");
}
