import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import { useCore, useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { NoteView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { useEdited } from "../../kit/edited";
import { useHalfFilled } from "../../kit/half-filled";
import { IconAct } from "../../kit/icon-act";
import { SmallForm } from "../../kit/small-form";
import { Band, Why } from "../../kit/words";
import type { NamingText } from "../../notes/mentions";
import { NamedIn } from "../../notes/NamedIn";
import { NoteField } from "../../notes/NoteField";
import { NoteText } from "../../notes/NoteText";
import { formatInstant, t } from "../../text";
import { useAskedAct } from "./acts";
import styles from "./plaintiffs.module.css";

const NOTHING: NamingText = { text: "", mentions: [] };

interface NotesTabProps {
  caseId: number;
  person: number;
  notes: readonly NoteView[];
}

/** Notes on a person, newest first, a field for another, and the notes on others that name the person. */
export function NotesTab({ caseId, person, notes }: NotesTabProps) {
  const [draft, setDraft] = useState(NOTHING);
  const parts = useEdited();
  const naming = useCore("note_naming_list", { person });
  const add = useOperation("note_add");
  const refusal = refusalBeside(add.error, ["text"]);
  const form = useRef<HTMLFormElement>(null);
  const { question } = useHalfFilled(form);
  useAskedAct(person, "note", () => form.current?.querySelector("textarea")?.focus());
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    const mentions = [...draft.mentions];
    add.mutate({ person, text: draft.text, mentions }, { onSuccess: () => setDraft(NOTHING) });
  };
  return (
    <div className={styles.tab}>
      <form ref={form} onSubmit={save} className={styles.noteForm}>
        <NoteField
          caseId={caseId}
          label={t("plaintiffs:notes.add")}
          placeholder={t("plaintiffs:notes.placeholder")}
          value={draft}
          error={refusalOf(add.error, "text")}
          onChange={setDraft}
          onSave={save}
        />
        {refusal && <Band tone="bad">{refusal}</Band>}
        {question ?? (
          <Button type="submit" loading={add.isPending}>
            {t("plaintiffs:notes.save")}
          </Button>
        )}
      </form>
      {notes.length === 0 && <p className={styles.quiet}>{t("plaintiffs:notes.none")}</p>}
      <ul className={styles.notes}>
        {notes.map((note) => {
          const part = String(note.note);
          return (
            <li key={note.note}>
              {parts.edited === part ? (
                <Correction caseId={caseId} note={note} onClose={parts.close} />
              ) : (
                <>
                  <NoteText note={note} />
                  <div className={styles.source}>
                    {t("plaintiffs:notes.by", { user: note.written_by, at: formatInstant(note.written_at) })}
                    {note.corrected_at !== null && <Before note={note} />}
                    <IconAct
                      icon={IconPencil}
                      name={t("notes:correct")}
                      of={t("notes:correctOf", { at: formatInstant(note.written_at) })}
                      autoFocus={parts.takesFocus(part)}
                      onAct={() => parts.edit(part)}
                    />
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <NamedIn title={t("notes:namedIn")} notes={naming.data ?? []} />
    </div>
  );
}

function Correction({ caseId, note, onClose }: { caseId: number; note: NoteView; onClose: () => void }) {
  const [draft, setDraft] = useState<NamingText>({
    text: note.text,
    mentions: note.mentions.map(({ named, from, to }) => ({ named, from, to })),
  });
  const correct = useSaving("note_correct", ["text"], onClose);
  const save = () => correct.save({ note: note.note, text: draft.text, mentions: [...draft.mentions] });
  return (
    <SmallForm label={t("notes:correct")} save={t("notes:saveCorrection")} {...correct.form} onSave={save}>
      <NoteField
        caseId={caseId}
        label={t("notes:correct")}
        placeholder=""
        value={draft}
        error={correct.refusalAt("text")}
        autoFocus
        onChange={setDraft}
        onSave={save}
      />
    </SmallForm>
  );
}

/** Who corrected a note, and what it said before. */
function Before({ note: { note, corrected_by, corrected_at } }: { note: NoteView }) {
  const versions = useCore("note_version_list", { note });
  const by = t("notes:correctedBy", { user: corrected_by ?? "", at: formatInstant(corrected_at ?? "") });
  return (
    <>
      {` · ${by} `}
      <Why what={t("notes:before")}>
        <ul className={styles.notes}>
          {versions.data?.map(({ text, replaced_by, replaced_at }) => (
            <li key={replaced_at + text}>
              {text}
              <div className={styles.source}>
                {t("notes:versionBy", { user: replaced_by, at: formatInstant(replaced_at) })}
              </div>
            </li>
          ))}
        </ul>
      </Why>
    </>
  );
}
