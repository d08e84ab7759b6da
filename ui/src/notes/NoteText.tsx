import type { NamedInText, NoteView } from "../api/generated/types";
import { useGo } from "../kit/navigation";
import styles from "./notes.module.css";

/** The text of a note; what it names is a link there, called what it is called now. */
export function NoteText({ note: { text, mentions } }: { note: NoteView }) {
  const go = useGo();
  const pieces = [];
  let end = 0;
  const open = ({ of, id }: NamedInText) =>
    of === "person" ? go("plaintiffs", { person: id }) : go("documents", { document: id });
  for (const { named, name, from, to } of mentions) {
    pieces.push(text.slice(end, from));
    pieces.push(
      <button key={from} type="button" className={styles.name} onClick={() => open(named)}>
        {name}
      </button>,
    );
    end = to;
  }
  pieces.push(text.slice(end));
  return <div className={styles.text}>{pieces}</div>;
}
