import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import type { ClaimView, DefendantView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { SelectField, TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { DateField } from "../../kit/typed-fields";
import { formatDay, t, todayHere, word } from "../../text";
import { STATUSES } from "./ClaimStatus";
import styles from "./claims.module.css";
import { Section } from "./Section";

/** Stands for all defendants among their numbers. */
const ALL = "all";

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
          <li key={`${from_on} ${status} ${note}`}>
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
  const [draft, setDraft] = useState({ status: "", from_on: todayHere(), note: "", defendant: ALL });
  const [isUnpicked, setUnpicked] = useState(false);
  const add = useSaving("claim_status_add", ["status", "from_on", "note", "defendant"], onClose);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const save = () => {
    if (draft.status === "") return setUnpicked(true);
    const status = word("claims:status", draft.status);
    const against = claim.defendants.find(({ party }) => String(party) === draft.defendant);
    add.save(
      { case: caseId, id: claim.id, ...draft, defendant: against?.party ?? null, note: draft.note || null },
      against
        ? t("claims:history.savedAgainst", { claim: claim.name, status, defendant: against.name })
        : t("claims:history.saved", { claim: claim.name, status }),
    );
  };
  const unpicked = isUnpicked && draft.status === "" ? t("claims:history.pick") : undefined;
  return (
    <SmallForm
      columns="repeat(2, minmax(0, 1fr))"
      save={t("claims:history.save")}
      {...add.form}
      onSave={save}
    >
      <SelectField
        label={t("claims:history.status")}
        options={STATUSES.map((value) => ({ value, label: word("claims:status", value) }))}
        value={draft.status}
        onChange={(status) => change({ status })}
        error={unpicked ?? add.refusalAt("status")}
        required
        autoFocus
      />
      <DateField
        label={t("claims:history.on")}
        value={draft.from_on}
        onChange={(from_on) => change({ from_on })}
        error={add.refusalAt("from_on")}
        required
      />
      {claim.defendants.length > 1 && (
        <Wide>
          <SelectField
            label={t("claims:history.defendant")}
            options={[
              { value: ALL, label: t("claims:history.allDefendants") },
              ...claim.defendants.map(optionOf),
            ]}
            value={draft.defendant}
            onChange={(defendant) => change({ defendant })}
            error={add.refusalAt("defendant")}
          />
        </Wide>
      )}
      <Wide>
        <TextField
          label={t("claims:history.note")}
          hint={t("claims:history.noteHint")}
          value={draft.note}
          onChange={(note) => change({ note })}
          error={add.refusalAt("note")}
        />
      </Wide>
    </SmallForm>
  );
}

function optionOf({ party, name }: DefendantView) {
  return { value: String(party), label: name };
}
