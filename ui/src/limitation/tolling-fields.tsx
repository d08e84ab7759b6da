import { Checkbox } from "@mantine/core";
import { useCase } from "../api/case";
import { useCore } from "../api/client";
import type { TollingDraft, TollingKindView } from "../api/generated/types";
import { SelectField, TextField } from "../kit/fields";
import { DateField } from "../kit/typed-fields";
import { t, unbroken, word } from "../text";
import styles from "./limitation.module.css";

const ENDINGS = ["pending", "no_ruling", "denied", "excluded"];

interface TollingFieldsProps {
  draft: TollingDraft;
  kinds: readonly TollingKindView[];
  onChange: (part: Partial<TollingDraft>) => void;
  refusalAt: (field: string) => string | undefined;
}

/** What stops the clock, from when to when, for whom and which claims. */
export function TollingFields({ draft, kinds, onChange, refusalAt }: TollingFieldsProps) {
  const kind = kinds.find(({ code }) => code === draft.kind);
  const isAction = kind?.effect === "class_action";
  const isDeath = kind?.effect === "not_before" || kind?.effect === "within";
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <SelectField
          label={t("limitation:field.kind")}
          options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
          value={draft.kind}
          onChange={(value) => onChange({ kind: value })}
          error={refusalAt("kind")}
          required
        />
        {kind && (
          <p className={styles.says}>
            {kind.says} {t("limitation:field.restsOn", { cite: unbroken(kind.cite) })}
          </p>
        )}
      </div>
      <div className={styles.wide}>
        <TextField
          label={t("limitation:field.cause")}
          placeholder={t("limitation:field.causeHint")}
          value={draft.cause}
          onChange={(cause) => onChange({ cause })}
          error={refusalAt("cause")}
          required
        />
      </div>
      <DateField
        label={fromLabel(kind, isDeath)}
        value={draft.from_on ?? ""}
        onChange={(value) => onChange({ from_on: value || null })}
        error={refusalAt("from_on")}
        required={!kind?.by_birth && !kind?.fixed}
      />
      {!isDeath && (
        <DateField
          label={t("limitation:field.to")}
          hint={t("limitation:field.toHint")}
          value={draft.to_on ?? ""}
          onChange={(value) => onChange({ to_on: value || null })}
          error={refusalAt("to_on")}
        />
      )}
      {isAction && <ActionFields draft={draft} onChange={onChange} refusalAt={refusalAt} />}
      <Covers draft={draft} onChange={onChange} refusalAt={refusalAt} />
      <TextField
        label={t("limitation:field.document")}
        value={draft.document ?? ""}
        onChange={(value) => onChange({ document: value || null })}
        error={refusalAt("document")}
      />
      <TextField
        label={t("limitation:field.note")}
        value={draft.note ?? ""}
        onChange={(value) => onChange({ note: value || null })}
        error={refusalAt("note")}
      />
    </div>
  );
}

function fromLabel(kind: TollingKindView | undefined, isDeath: boolean): string {
  if (isDeath) return t("limitation:field.fromDeath");
  return t(kind?.by_birth ? "limitation:field.fromBirth" : "limitation:field.from");
}

type PartProps = Omit<TollingFieldsProps, "kinds">;

/** What matters of an earlier class action: how it ended, and before which court. */
function ActionFields({ draft, onChange, refusalAt }: PartProps) {
  return (
    <>
      <SelectField
        label={t("limitation:field.ending")}
        options={ENDINGS.map((value) => ({ value, label: word("limitation:ending", value) }))}
        value={draft.ending ?? "pending"}
        onChange={(ending) => onChange({ ending })}
        error={refusalAt("ending")}
      />
      {draft.ending === "excluded" && (
        <DateField
          label={t("limitation:field.ordered")}
          value={draft.ordered_on ?? ""}
          onChange={(value) => onChange({ ordered_on: value || null })}
          error={refusalAt("ordered_on")}
        />
      )}
      <TextField
        label={t("limitation:field.court")}
        value={draft.court ?? ""}
        onChange={(value) => onChange({ court: value || null })}
      />
      <TextField
        label={t("limitation:field.courtOf")}
        placeholder={t("limitation:field.courtOfHint")}
        value={draft.court_of ?? ""}
        onChange={(value) => onChange({ court_of: value || null })}
        error={refusalAt("court_of")}
      />
      <TextField
        label={t("limitation:field.docket")}
        value={draft.docket_number ?? ""}
        onChange={(value) => onChange({ docket_number: value || null })}
      />
      <div className={styles.checks}>
        <Checkbox
          label={t("limitation:field.own")}
          checked={draft.is_own_action}
          onChange={({ currentTarget }) => onChange({ is_own_action: currentTarget.checked })}
        />
      </div>
    </>
  );
}

/** Whom it covers, and for which claims. */
function Covers({ draft, onChange, refusalAt }: PartProps) {
  const { case: caseId } = useCase();
  const classes = useCore("class_list", { case: caseId });
  const claims = useCore("claim_list", { case: caseId });
  return (
    <>
      {draft.person === null && (
        <SelectField
          label={t("limitation:field.covers")}
          options={(classes.data ?? []).map((row) => ({ value: String(row.class), label: row.name }))}
          placeholder={t("limitation:field.everyone")}
          value={draft.class === null ? "" : String(draft.class)}
          onChange={(value) => onChange({ class: value === "" ? null : Number(value) })}
          error={refusalAt("class")}
          clearable
        />
      )}
      <Checkbox.Group
        className={styles.wide}
        label={t("limitation:field.claims")}
        description={t("limitation:field.claimsHint")}
        value={draft.claims}
        onChange={(value) => onChange({ claims: value })}
        error={refusalAt("claims")}
      >
        <div className={styles.claims}>
          {claims.data?.map(({ claim, name }) => (
            <Checkbox key={claim} value={claim} label={name} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
