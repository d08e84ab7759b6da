import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useCore, useOperation } from "../../../api/client";
import type { PersonRow, RelationView } from "../../../api/generated/types";
import { useSaving } from "../../../exposure/saving";
import { useEdited } from "../../../kit/edited";
import { SelectField, TextField } from "../../../kit/fields";
import { IconAct } from "../../../kit/icon-act";
import { useAsked } from "../../../kit/navigation";
import { SmallForm, Wide } from "../../../kit/small-form";
import { toastFailed } from "../../../kit/toasts";
import { t, word } from "../../../text";
import { useSayDone } from "../../../undo/use-offer";
import { listOf } from "../filter";
import styles from "./record.module.css";

const ADD = "add";
const KINDS = ["spouse", "parent", "guardian", "heir", "household", "other"] as const;
const OPTIONS = KINDS.map((value) => ({ value, label: t(`person:relations.kinds.${value}`) }));
/** People offered while a name is typed. */
const OFFERED = 6;

interface RelationsProps {
  caseId: number;
  person: number;
  relations: readonly RelationView[];
}

/** Who belongs to a person, each opened by the name. */
export function Relations({ caseId, person, relations }: RelationsProps) {
  const parts = useEdited();
  return (
    <section>
      {parts.edited === ADD ? (
        <RelationForm caseId={caseId} person={person} onClose={parts.close} />
      ) : (
        <div className={styles.head}>
          <h3>{t("person:relations.title")}</h3>
          <Button autoFocus={parts.takesFocus(ADD)} onClick={() => parts.edit(ADD)}>
            {t("person:relations.add")}
          </Button>
        </div>
      )}
      {relations.length === 0 && <p className={styles.quiet}>{t("person:relations.none")}</p>}
      <ul className={styles.list}>
        {relations.map((relation) => (
          <Line key={relation.relation} relation={relation} />
        ))}
      </ul>
    </section>
  );
}

function Line({ relation: { relation, other, name, is, note } }: { relation: RelationView }) {
  const [asked, ask] = useAsked();
  const remove = useOperation("relation_remove");
  const sayDone = useSayDone();
  const takeAway = () =>
    remove.mutate(
      { relation },
      {
        onSuccess: ({ summary, operation }) => sayDone(summary, operation),
        onError: ({ message }) => toastFailed(message),
      },
    );
  return (
    <li>
      <span className={styles.label}>{word("person:relations.kinds", is)}</span>
      <div>
        <button
          type="button"
          className={styles.link}
          aria-label={t("person:relations.open", { name })}
          onClick={() => ask({ ...asked, person: other, tab: "contacts" })}
        >
          {name}
        </button>
        {note && <div className={styles.quiet}>{note}</div>}
      </div>
      <IconAct
        icon={IconX}
        name={t("person:relations.remove", { name })}
        of={t("person:relations.remove", { name })}
        onAct={takeAway}
      />
    </li>
  );
}

function RelationForm({ caseId, person, onClose }: { caseId: number; person: number; onClose: () => void }) {
  const [other, choose] = useState<PersonRow | null>(null);
  const [is, setIs] = useState<string>("spouse");
  const [note, setNote] = useState("");
  const { save, refusalAt, form } = useSaving("relation_add", ["other", "is", "note"], onClose);
  return (
    <SmallForm
      label={t("person:relations.add")}
      columns="minmax(0, 1fr) minmax(0, 1fr)"
      save={t("person:relations.save")}
      {...form}
      onSave={() => save({ person, other: other?.person ?? 0, is, note: note || null })}
    >
      <Wide>
        <Somebody caseId={caseId} not={person} chosen={other} error={refusalAt("other")} onChoose={choose} />
      </Wide>
      <SelectField label={t("person:relations.is")} options={OPTIONS} value={is} onChange={setIs} />
      <TextField label={t("person:relations.note")} value={note} onChange={setNote} />
    </SmallForm>
  );
}

interface SomebodyProps {
  caseId: number;
  not: number;
  chosen: PersonRow | null;
  error: string | undefined;
  onChoose: (person: PersonRow | null) => void;
}

/** One of the case, found by a name or an ID. */
function Somebody({ caseId, not, chosen, error, onChoose }: SomebodyProps) {
  const [text, type] = useState("");
  const [search] = useDebouncedValue(text.trim(), 150);
  const isAsked = search !== "" && chosen === null;
  const list = { ...listOf(caseId, { search }), offset: 0, limit: OFFERED };
  const found = useCore("person_list", list, { enabled: isAsked });
  const offered = isAsked ? (found.data?.rows.filter(({ person }) => person !== not) ?? []) : [];
  return (
    <>
      <TextField
        label={t("person:relations.who")}
        hint={t("person:relations.whoHint")}
        value={chosen?.name ?? text}
        error={error}
        onChange={(value) => {
          onChoose(null);
          type(value);
        }}
        required
        autoFocus
      />
      {isAsked && found.data && offered.length === 0 && (
        <p className={styles.quiet}>{t("person:relations.nobody")}</p>
      )}
      <ul className={styles.found}>
        {offered.map((row) => (
          <li key={row.person}>
            <button type="button" className={styles.link} onClick={() => onChoose(row)}>
              {[row.name, row.city, row.external_id].filter(Boolean).join(" · ")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
