import { useState } from "react";
import { useCase } from "../../api/case";
import { useSaving } from "../../exposure/saving";
import { SelectField, TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { DateField } from "../../kit/typed-fields";
import { t, todayHere, word } from "../../text";

const STAGES = [
  "intake",
  "investigation",
  "filed",
  "served",
  "motion_to_dismiss",
  "discovery",
  "class_certification",
  "notice",
  "settlement",
  "preliminary_approval",
  "claims_administration",
  "final_approval",
  "distribution",
  "dismissed",
  "closed",
];

/** Says where the case stands from a day on: filed again, it keeps the time of its members from that day. */
export function StageForm({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState({ stage: "filed", from_on: todayHere(), note: "" });
  const add = useSaving("stage_add", ["stage", "from_on", "note"], onClose);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <SmallForm
      label={t("dates:stages.add")}
      columns="repeat(2, minmax(0, 1fr))"
      save={t("dates:stages.save")}
      {...add.form}
      onSave={() => add.save({ case: caseId, ...draft, note: draft.note || null })}
    >
      <SelectField
        label={t("dates:stages.stage")}
        options={STAGES.map((value) => ({ value, label: word("shell:stage", value) }))}
        value={draft.stage}
        onChange={(stage) => change({ stage })}
        error={add.refusalAt("stage")}
        required
      />
      <DateField
        label={t("dates:stages.from")}
        value={draft.from_on}
        onChange={(from_on) => change({ from_on })}
        error={add.refusalAt("from_on")}
        required
      />
      <Wide>
        <TextField
          label={t("dates:stages.note")}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={add.refusalAt("note")}
        />
      </Wide>
    </SmallForm>
  );
}
