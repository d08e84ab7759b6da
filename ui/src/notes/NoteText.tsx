import type { NoteView } from "../api/generated/types";
import { useGo } from "../kit/navigation";
import styles from "./notes.module.css";

/** The text of a note; whoever it names is a link to them, called what they are called now. */
export function NoteText({ note: { text, mentions } }: { note: NoteView }) {
  const go = useGo();
  const pieces = [];
  let end = 0;
  for (const { person, name, from, to } of mentions) {
    pieces.push(text.slice(end, from));
    pieces.push(
      <button key={from} type="button" className={styles.name} onClick={() => go("plaintiffs", { person })}>
        {name}
      </button>,
    );
    end = to;
  }
  pieces.push(text.slice(end));
  return <div className={styles.text}>{pieces}</div>;
}
