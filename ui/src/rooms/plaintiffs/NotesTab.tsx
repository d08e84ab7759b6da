import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { NoteView } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { formatInstant, t } from "../../text";
import styles from "./plaintiffs.module.css";

/** Notes on a person, newest first, and a field for another. */
export function NotesTab({ person, notes }: { person: number; notes: readonly NoteView[] }) {
  const [text, setText] = useState("");
  const add = useOperation("note_add");
  const refusal = refusalBeside(add.error, ["text"]);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    add.mutate({ person, text }, { onSuccess: () => setText("") });
  };
  return (
    <div className={styles.tab}>
      <form onSubmit={save} className={styles.noteForm}>
        <Textarea
          aria-label={t("plaintiffs:notes.add")}
          placeholder={t("plaintiffs:notes.placeholder")}
          autosize
          minRows={2}
          value={text}
          error={refusalOf(add.error, "text")}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          }}
        />
        {refusal && <Band tone="bad">{refusal}</Band>}
        <Button type="submit" loading={add.isPending}>
          {t("plaintiffs:notes.save")}
        </Button>
      </form>
      {notes.length === 0 && <p className={styles.quiet}>{t("plaintiffs:notes.none")}</p>}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={`${note.written_at} ${note.text}`}>
            <div className={styles.noteText}>{note.text}</div>
            <div className={styles.source}>
              {t("plaintiffs:notes.by", { user: note.written_by, at: formatInstant(note.written_at) })}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
