import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useCore, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import { SelectField, TextField } from "../kit/fields";
import { IconAct } from "../kit/icon-act";
import { Refusal } from "../kit/refusal";
import { SmallForm } from "../kit/small-form";
import { toastFailed } from "../kit/toasts";
import { Tag } from "../kit/words";
import { t, word } from "../text";
import { useSayDone } from "../undo/use-offer";
import styles from "./conflicts.module.css";

const ROLES = ["witness", "related_company", "counsel", "other"];
const OPTIONS = ROLES.map((value) => ({ value, label: word("conflicts:role", value) }));
const FIELDS = ["name", "role", "note"];

/** Who has to do with a case and is no party: every check compares with their names. */
export function InvolvedNames({ caseId }: { caseId: number }) {
  const [isAdding, add] = useState(false);
  const rows = useCore("involved_list", { case: caseId });
  const remove = useOperation("involved_remove");
  const sayDone = useSayDone();
  const takeOut = (involved: number) =>
    remove.mutate(
      { case: caseId, involved },
      {
        onSuccess: ({ summary, operation }) => sayDone(summary, operation),
        onError: (refusal) => toastFailed(refusal.message),
      },
    );
  return (
    <section className={styles.names}>
      <div className={styles.head}>
        <h3>{t("conflicts:names.title")}</h3>
        {!isAdding && <Button onClick={() => add(true)}>{t("conflicts:names.add")}</Button>}
      </div>
      <Refusal of={rows.error} />
      {rows.data?.length === 0 && <p className={styles.quiet}>{t("conflicts:names.empty")}</p>}
      <ul>
        {rows.data?.map(({ involved, name, role, note }) => (
          <li key={involved}>
            <span>{name}</span>
            <Tag>{word("conflicts:role", role)}</Tag>
            <span className={styles.quiet}>{note}</span>
            <IconAct
              icon={IconX}
              name={t("conflicts:names.remove")}
              of={t("conflicts:names.removeOf", { name })}
              onAct={() => takeOut(involved)}
            />
          </li>
        ))}
      </ul>
      {isAdding && <AddName caseId={caseId} onClose={() => add(false)} />}
    </section>
  );
}

function AddName({ caseId, onClose }: { caseId: number; onClose: () => void }) {
  const [draft, setDraft] = useState({ name: "", role: "witness", note: "" });
  const save = useOperation("involved_add");
  const sayDone = useSayDone();
  return (
    <SmallForm
      label={t("conflicts:names.add")}
      columns="2fr 1fr 2fr"
      refusal={refusalBeside(save.error, FIELDS)}
      save={t("conflicts:names.save")}
      isSaving={save.isPending}
      onSave={() =>
        save.mutate(
          { case: caseId, ...draft },
          {
            onSuccess: ({ summary, operation }) => {
              sayDone(summary, operation);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={t("conflicts:names.name")}
        value={draft.name}
        autoFocus
        error={refusalOf(save.error, "name")}
        onChange={(name) => setDraft((now) => ({ ...now, name }))}
      />
      <SelectField
        label={t("conflicts:names.role")}
        options={OPTIONS}
        value={draft.role}
        error={refusalOf(save.error, "role")}
        onChange={(role) => setDraft((now) => ({ ...now, role }))}
      />
      <TextField
        label={t("conflicts:names.note")}
        hint={t("conflicts:names.noteHint")}
        value={draft.note}
        error={refusalOf(save.error, "note")}
        onChange={(note) => setDraft((now) => ({ ...now, note }))}
      />
    </SmallForm>
  );
}
