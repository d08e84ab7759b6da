import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { ClaimView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { SelectField, TextField } from "../../kit/fields";
import { DateField } from "../../kit/typed-fields";
import { Band } from "../../kit/words";
import { formatDay, t, todayHere, word } from "../../text";
import { STATUSES } from "./ClaimStatus";
import styles from "./claims.module.css";
import { Section } from "./Section";

/** How the claim has stood over time, and a way to say how it stands now. */
export function StatusHistory({ claim }: { claim: ClaimView }) {
  const [isAdding, add] = useState(false);
  return (
    <Section
      title={t("claims:history.title")}
      action={!isAdding && <Button onClick={() => add(true)}>{t("claims:history.add")}</Button>}
    >
      {isAdding && <StatusForm claim={claim} onClose={() => add(false)} />}
      {claim.statuses.length === 0 && <p className={styles.quiet}>{t("claims:history.none")}</p>}
      <ol className={styles.history}>
        {claim.statuses.map(({ status, from_on, note }) => (
          <li key={`${from_on} ${status}`}>
            <span className={styles.day}>{formatDay(from_on)}</span>
            <span>
              {word("claims:status", status)}
              {note && <span className={styles.quiet}> · {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StatusForm({ claim, onClose }: { claim: ClaimView; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState({ status: "", from_on: todayHere(), note: "" });
  const [isUnpicked, setUnpicked] = useState(false);
  const add = useOperation("claim_status_add");
  const sayDone = useSayDone();
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.status === "") return setUnpicked(true);
    add.mutate(
      { case: caseId, id: claim.id, ...draft, defendant: null, note: draft.note || null },
      {
        onSuccess: ({ operation }) => {
          onClose();
          const status = word("claims:status", draft.status);
          sayDone(t("claims:history.saved", { claim: claim.name, status }), operation);
        },
      },
    );
  };
  const beside = refusalBeside(add.error, ["status", "from_on", "note"]);
  const unpicked = isUnpicked && draft.status === "" ? t("claims:history.pick") : undefined;
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
      noValidate
    >
      <SelectField
        label={t("claims:history.status")}
        options={STATUSES.map((value) => ({ value, label: word("claims:status", value) }))}
        value={draft.status}
        onChange={(status) => change({ status })}
        error={unpicked ?? refusalOf(add.error, "status")}
        required
        autoFocus
      />
      <DateField
        label={t("claims:history.on")}
        value={draft.from_on}
        onChange={(from_on) => change({ from_on })}
        error={refusalOf(add.error, "from_on")}
        required
      />
      <div className={styles.wide}>
        <TextField
          label={t("claims:history.note")}
          hint={t("claims:history.noteHint")}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={refusalOf(add.error, "note")}
        />
      </div>
      {beside && (
        <div className={styles.wide}>
          <Band tone="bad">{beside}</Band>
        </div>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("claims:history.cancel")}</Button>
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t("claims:history.save")}
        </Button>
      </div>
    </form>
  );
}
