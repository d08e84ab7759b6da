import { Textarea } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useCore } from "../api/client";
import type { NamedInText, PersonRow } from "../api/generated/types";
import { useSettled } from "../kit/settled";
import { formatDay, t } from "../text";
import { isCalled, type NamingText, named, retyped, sought } from "./mentions";
import styles from "./notes.module.css";

/** So many are offered at once. */
const OFFERED = 6;
/** So many are looked through for them. */
const SOUGHT = 24;

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

/** The text of a note. An @ offers the people of the case, a # its documents; arrows and Enter put one into the text. */
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
  const offered = useOffered(caseId, asked);
  const take = (one: Offered | undefined) => {
    if (one && asked) onChange(named(value, asked.at, caret, one.named, one.name));
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
        <ul
          className={styles.offered}
          aria-label={t(asked?.sign === "#" ? "notes:mentionDocument" : "notes:mention")}
        >
          {offered.map((one, at) => (
            <li key={one.named.id} data-picked={at === place || undefined}>
              <button type="button" tabIndex={-1} onClick={() => take(one)}>
                {one.name} <small>{one.fine}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Somebody or something that can be put into the text. */
interface Offered {
  named: NamedInText;
  name: string;
  /** What tells it from others of its name. */
  fine: string;
}

/** Who and what of the case is offered for what is typed after a sign. */
function useOffered(caseId: number, asked: ReturnType<typeof sought>): readonly Offered[] {
  const search = useSettled(asked?.words ?? "");
  const page = { case: caseId, search, offset: 0, limit: OFFERED };
  const list = { ...page, limit: SOUGHT, statuses: [], concern: null, filter: null, sort: [], columns: [] };
  const people = useCore("person_list", list, { enabled: asked?.sign === "@", keep: true });
  const pile = { ...page, kind: null, about: null, about_any: null, standing: null };
  const documents = useCore("document_list", pile, { enabled: asked?.sign === "#", keep: true });
  if (asked === null) return [];
  if (asked.sign === "#") {
    return (documents.data?.rows ?? []).map(({ document, title, kind_name, on }) => ({
      named: { of: "document", id: document },
      name: title,
      fine: `${kind_name} · ${formatDay(on)}`,
    }));
  }
  const called = (people.data?.rows ?? []).filter((row) => isCalled(callsOf(row), asked.words));
  return called.slice(0, OFFERED).map(({ person, name, city, external_id }) => ({
    named: { of: "person", id: person },
    name,
    fine: [city, external_id].filter(Boolean).join(" · "),
  }));
}

/**
 * What somebody goes by in the case: name, id, and another or a former name that the search hit. It finds whom it takes for
 * a slip, and by what stands in contacts and notes, as well: those are not named in a note.
 */
function callsOf({ name, external_id, hits = [] }: PersonRow): string {
  const others = hits.filter(({ column }) => column === "known_as").map(({ text }) => text);
  return [name, external_id, ...others].filter(Boolean).join(" ");
}
