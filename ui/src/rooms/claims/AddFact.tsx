import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { useSayDone } from "../../exposure/undo";
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
  const add = useOperation("fact_type_add");
  const sayDone = useSayDone();
  const change = (part: Partial<FactDraft>) => setDraft({ ...draft, ...part });
  const isText = draft.kind === "text";
  const save = () => {
    if (draft.kind === "") return setUnpicked(true);
    add.mutate(
      { case: caseId, ...draft, options: isText ? optionsOf(draft.options) : [] },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(summary, operation);
        },
      },
    );
  };
  const of = (field: keyof FactDraft) => ({
    value: draft[field],
    onChange: (value: string) => change({ [field]: value }),
    error: refusalOf(add.error, field),
  });
  const unpicked = isUnpicked && draft.kind === "" ? t("claims:facts.pick") : undefined;
  return (
    <SmallForm
      label={t("claims:facts.save")}
      columns="2fr 1fr 1fr"
      refusal={refusalBeside(add.error, FIELDS)}
      save={t("claims:facts.save")}
      cancel={t("claims:facts.cancel")}
      isSaving={add.isPending}
      onSave={save}
      onClose={onClose}
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
