import type { NamedIn as NamedInNote } from "../api/generated/types";
import { useGo } from "../kit/navigation";
import { NoteText } from "./NoteText";
import styles from "./notes.module.css";

interface NamedInProps {
  title: string;
  notes: readonly NamedInNote[];
}

/** The notes that name somebody or something, each with whom it is on; nothing where there are none. */
export function NamedIn({ title, notes }: NamedInProps) {
  const go = useGo();
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.naming}>
        {notes.map(({ person, name, note }) => (
          <li key={note.note}>
            <button
              type="button"
              className={styles.name}
              onClick={() => go("plaintiffs", { person, tab: "notes" })}
            >
              {name}
            </button>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
