import { Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useCore } from "../api/client";
import type { PersonRow } from "../api/generated/types";
import { useSettled } from "../kit/settled";
import { t } from "../text";
import { type NamingText, named, retyped, sought } from "./mentions";
import styles from "./notes.module.css";

/** People who are offered at once. */
const OFFERED = 6;

interface NoteFieldProps {
  caseId: number;
  label: string;
  placeholder: string;
  value: NamingText;
  error: string | undefined;
  autoFocus?: boolean;
  onChange: (value: NamingText) => void;
  onSave: () => void;
}

/** The text of a note. An @ offers the people of the case by their names; arrows and Enter put one into the text. */
export function NoteField({
  caseId,
  label,
  placeholder,
  value,
  error,
  autoFocus,
  onChange,
  onSave,
}: NoteFieldProps) {
  const [caret, setCaret] = useState(0);
  const [place, setPlace] = useState(0);
  const [isShut, shut] = useState(false);
  const asked = isShut ? null : sought(value.text, caret);
  const words = useSettled(asked?.words ?? "");
  const found = useCore("person_list", listOf(caseId, words), { enabled: asked !== null, keep: true });
  const offered = asked ? (found.data?.rows ?? []) : [];
  const take = (row: PersonRow | undefined) => {
    if (row && asked) onChange(named(value, asked.at, caret, row.person, row.name));
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return onSave();
    if (offered.length === 0) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => setPlace((place + 1) % offered.length),
      ArrowUp: () => setPlace((place + offered.length - 1) % offered.length),
      Enter: () => take(offered[place] ?? offered[0]),
      Escape: () => shut(true),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles.field}>
      <Textarea
        aria-label={label}
        placeholder={placeholder}
        description={t("notes:hint")}
        autosize
        minRows={2}
        value={value.text}
        error={error}
        autoFocus={autoFocus ?? false}
        onChange={({ currentTarget }) => {
          setCaret(currentTarget.selectionEnd);
          setPlace(0);
          shut(false);
          onChange(retyped(value, currentTarget.value));
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
        onKeyDown={pressed}
      />
      {offered.length > 0 && (
        <ul className={styles.offered} aria-label={t("notes:mention")}>
          {offered.map((row, at) => (
            <li key={row.person} data-picked={at === place || undefined}>
              <button type="button" tabIndex={-1} onClick={() => take(row)}>
                {row.name} <small>{[row.city, row.external_id].filter(Boolean).join(" · ")}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const listOf = (caseId: number, search: string) => ({
  case: caseId,
  search,
  statuses: [],
  concern: null,
  filter: null,
  sort: [],
  columns: [],
  offset: 0,
  limit: OFFERED,
});
