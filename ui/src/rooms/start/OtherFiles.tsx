import { pickFile, savePath } from "../../api/transport";
import { t } from "../../text";
import styles from "./start.module.css";

interface OtherFilesProps {
  /** Goes to another path: a file to open, or a place for a new one. */
  onPath: (path: string) => void;
  /** Offers a new file too. */
  withNew?: boolean;
}

/** The file kinds that the dialogs offer. */
export function caseFiles() {
  return [{ name: t("start:caseFile"), extensions: ["numerosity"] }];
}

/** Ways to another file than the one shown. */
export function OtherFiles({ onPath, withNew = false }: OtherFilesProps) {
  const go = (path: string | null) => {
    if (path) onPath(path);
  };
  return (
    <>
      <button type="button" className={styles.link} onClick={() => pickFile(caseFiles()).then(go)}>
        {t("start:openAnother")}
      </button>
      {withNew && (
        <button
          type="button"
          className={styles.link}
          onClick={() => savePath(caseFiles(), "cases.numerosity").then(go)}
        >
          {t("start:makeNew")}
        </button>
      )}
    </>
  );
}
