import { useState } from "react";
import { useCase } from "../../api/case";
import { useSaving } from "../../exposure/saving";
import { SelectField, TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { t, word } from "../../text";
import styles from "./claims.module.css";
import { OptionsField, optionsOf } from "./OptionsField";

const KINDS = ["text", "number", "money", "date", "yes_no"];
const FIELDS = ["label", "kind", "key", "options"];

/** A fact as it is typed; the words to pick from stand on a line each. */
export interface FactDraft {
  key: string;
  label: string;
  kind: string;
  options: string;
}

/** Asks another fact of everyone; `begun` fills in what is known of it. */
export function AddFact({ begun, onClose }: { begun: FactDraft | undefined; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState(begun ?? { key: "", label: "", kind: "", options: "" });
  const [isUnpicked, setUnpicked] = useState(false);
  const add = useSaving("fact_type_add", FIELDS, onClose);
  const change = (part: Partial<FactDraft>) => setDraft({ ...draft, ...part });
  const isText = draft.kind === "text";
  const save = () => {
    if (draft.kind === "") return setUnpicked(true);
    add.save({ case: caseId, ...draft, options: isText ? optionsOf(draft.options) : [] });
  };
  const of = (field: keyof FactDraft) => ({
    value: draft[field],
    onChange: (value: string) => change({ [field]: value }),
    error: add.refusalAt(field),
  });
  const unpicked = isUnpicked && draft.kind === "" ? t("claims:facts.pick") : undefined;
  return (
    <SmallForm
      label={t("claims:facts.save")}
      columns="2fr 1fr 1fr"
      save={t("claims:facts.save")}
      {...add.form}
      onSave={save}
    >
      <TextField {...of("label")} label={t("claims:facts.name")} required autoFocus />
      <SelectField
        {...of("kind")}
        label={t("claims:facts.kind")}
        options={KINDS.map((value) => ({ value, label: word("claims:facts.kinds", value) }))}
        error={unpicked ?? of("kind").error}
        required
      />
      <TextField {...of("key")} label={t("claims:facts.key")} hint={t("claims:facts.keyHint")} />
      {isText && (
        <Wide>
          <OptionsField {...of("options")} />
        </Wide>
      )}
      <Wide>
        <p className={styles.quiet}>{t("claims:facts.fixedLater")}</p>
      </Wide>
    </SmallForm>
  );
}
