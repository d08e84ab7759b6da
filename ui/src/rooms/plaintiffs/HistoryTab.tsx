import { Button } from "@mantine/core";
import { useOperation } from "../../api/client";
import type { OperationView } from "../../api/generated/types";
import { daysInWords, formatInstant, t } from "../../text";
import { useOffer, useSayDone } from "../../undo/use-offer";
import { PartRefused } from "./FieldHistory";
import fieldStyles from "./field-history.module.css";
import styles from "./plaintiffs.module.css";

/** Kinds of operation that may be of many people, so that it can be undone for this one alone. */
const OF_MANY = ["person_bulk_set", "person_column_set", "person_status_set", "import"];

interface HistoryTabProps {
  person: number;
  operations: readonly OperationView[];
}

/** What was done to a person, newest first, each with its undo; what was done to many, for this person alone too. */
export function HistoryTab({ person, operations }: HistoryTabProps) {
  const { undo, isUndoing } = useOffer();
  const part = useOperation("person_part_undo");
  const sayDone = useSayDone();
  const undoHere = (operation: number) =>
    part.mutate(
      { person, operation, field: null },
      { onSuccess: (done) => sayDone(done.summary, done.operation) },
    );
  if (operations.length === 0) return <p className={styles.quiet}>{t("plaintiffs:history.none")}</p>;
  return (
    <>
      <PartRefused error={part.error} />
      <ul className={styles.history}>
        {operations.map(({ operation, kind, summary, user, at, undone_by, stays }) => (
          <li key={operation}>
            <div>
              <div className={undone_by === null ? undefined : styles.undone}>{daysInWords(summary)}</div>
              <div className={styles.source}>{t("plaintiffs:notes.by", { user, at: formatInstant(at) })}</div>
            </div>
            {undone_by === null && OF_MANY.includes(kind) && (
              <Button
                className={fieldStyles.onlyHere}
                disabled={isUndoing || part.isPending}
                aria-label={t("plaintiffs:history.undoHereOf", { what: daysInWords(summary) })}
                onClick={() => undoHere(operation)}
              >
                {t("plaintiffs:history.undoHere")}
              </Button>
            )}
            {undone_by === null && !stays && (
              <Button
                className={fieldStyles.act}
                disabled={isUndoing}
                aria-label={t("plaintiffs:history.undo", { what: daysInWords(summary) })}
                onClick={() => undo(operation)}
              >
                {t("kit:undo")}
              </Button>
            )}
            {undone_by !== null && <span className={styles.source}>{t("plaintiffs:history.undone")}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
