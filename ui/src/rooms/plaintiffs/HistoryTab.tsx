import { Button } from "@mantine/core";
import type { OperationView } from "../../api/generated/types";
import { daysInWords, formatInstant, t } from "../../text";
import { useOffer } from "../../undo/use-offer";
import styles from "./plaintiffs.module.css";

/** What was done to a person, newest first, each with its undo. */
export function HistoryTab({ operations }: { operations: readonly OperationView[] }) {
  const { undo, isUndoing } = useOffer();
  if (operations.length === 0) return <p className={styles.quiet}>{t("plaintiffs:history.none")}</p>;
  return (
    <ul className={styles.history}>
      {operations.map(({ operation, summary, user, at, undone_by }) => (
        <li key={operation}>
          <div>
            <div className={undone_by === null ? undefined : styles.undone}>{daysInWords(summary)}</div>
            <div className={styles.source}>{t("plaintiffs:notes.by", { user, at: formatInstant(at) })}</div>
          </div>
          {undone_by === null ? (
            <Button
              disabled={isUndoing}
              aria-label={t("plaintiffs:history.undo", { what: daysInWords(summary) })}
              onClick={() => undo(operation)}
            >
              {t("kit:undo")}
            </Button>
          ) : (
            <span className={styles.source}>{t("plaintiffs:history.undone")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
