import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCore, useOperation } from "../../../api/client";
import { refusalBeside, refusalOf } from "../../../api/failure";
import type { Chosen } from "../../../api/generated/types";
import { SelectField } from "../../../kit/fields";
import { useSettled } from "../../../kit/settled";
import { Band } from "../../../kit/words";
import { daysInWords, t, word } from "../../../text";
import { useSayDone } from "../../../undo/use-offer";
import { valueWords } from "../values";
import { BulkFields } from "./BulkFields";
import styles from "./bulk.module.css";
import { changeOf, newDraft, WHATS, type What } from "./draft";
import { Preview } from "./Preview";

interface BulkFormProps {
  caseId: number;
  chosen: Chosen;
  onDone: () => void;
  onClose: () => void;
}

const FIELDS = ["status", "on", "fact", "value", "tag", "text"];
const OPTIONS = WHATS.map((value) => ({ value, label: t(`bulk:what.${value}`) }));

/** What is to be set, what that would do, and a button that does just that. */
export function BulkForm({ caseId, chosen, onDone, onClose }: BulkFormProps) {
  const [draft, setDraft] = useState(newDraft);
  const asked = changeOf(draft);
  const change = useSettled(asked);
  const isSettled = JSON.stringify(change) === JSON.stringify(asked);
  const preview = useCore(
    "person_bulk_preview",
    { chosen, change: change ?? { set: "note", text: "" } },
    { enabled: change !== null },
  );
  const { data: details } = useCore("case_details", { case: caseId });
  const kind = details?.facts.find(({ key }) => key === draft.fact)?.kind;
  const words = (value: string) =>
    draft.what === "fact" ? valueWords(kind, value) : word("plaintiffs:status", value);
  const set = useOperation("person_bulk_set");
  const sayDone = useSayDone();
  const shown = change === null ? undefined : preview.data;
  const error = set.error ?? (change === null ? null : preview.error);
  const refusal = refusalBeside(error, FIELDS);
  const canSet = isSettled && shown !== undefined && shown.changes > 0;

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!canSet || change === null) return;
    set.mutate(
      { chosen, change, seen: shown.changes },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          onClose();
          onDone();
        },
        // People have changed meanwhile: what it would do now is looked at again.
        onError: () => preview.refetch(),
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <SelectField
        label={t("bulk:set")}
        value={draft.what}
        options={OPTIONS}
        autoFocus
        onChange={(what) => {
          set.reset();
          setDraft({ ...draft, what: what as What });
        }}
      />
      <BulkFields
        caseId={caseId}
        draft={draft}
        errorOf={(field) => refusalOf(error, field)}
        onChange={(part) => {
          set.reset();
          setDraft((now) => ({ ...now, ...part }));
        }}
      />
      {refusal && <Band tone="bad">{daysInWords(refusal)}</Band>}
      <Preview
        of={shown}
        isAsked={change !== null}
        isWaiting={!isSettled || preview.isFetching}
        words={words}
      />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" loading={set.isPending} disabled={!canSet}>
          {shown && canSet ? t("bulk:save", { count: shown.changes }) : t("bulk:saveNothing")}
        </Button>
      </div>
    </form>
  );
}
