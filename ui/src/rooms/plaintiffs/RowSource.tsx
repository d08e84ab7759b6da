import type { SourceView } from "../../api/generated/types";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatInstant, t } from "../../text";
import styles from "./events.module.css";

/** Where an event came from; a row of a list opens the import that brought it. */
export function RowSource({ source }: { source: SourceView | null }) {
  const go = useGo();
  if (!source) return null;
  const { operation, file, row, user } = source;
  const at = formatInstant(source.at);
  if (file === null || row === null) {
    return <span className={styles.source}>{t("plaintiffs:source.enteredAt", { user, at })}</span>;
  }
  const says = t("plaintiffs:source.row", { file, row });
  return (
    <span className={styles.source}>
      <OpenFigure
        what={t("plaintiffs:source.rowAt", { file, row, user, at })}
        onOpen={() => go("imports", { operation })}
      >
        {says}
      </OpenFigure>
    </span>
  );
}
