import { Button } from "@mantine/core";
import { useCore, useOperation } from "../../api/client";
import { CoreFailure } from "../../api/failure";
import type { FieldChange } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { useGo } from "../../kit/navigation";
import { Band } from "../../kit/words";
import { daysInWords, formatInstant, t, word } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./field-history.module.css";
import { valueWords } from "./values";

interface FieldHistoryProps {
  person: number;
  /** The field as the core names it; null while none is asked for. */
  field: string | null;
  onClose: () => void;
}

/** What became of one field of a person: old, new, who, when, from which row of which file; each undone by itself. */
export function FieldHistory({ person, field, onClose }: FieldHistoryProps) {
  const found = useCore(
    "person_field_history",
    { person, field: field ?? "" },
    { enabled: field !== null, keep: true },
  );
  return (
    <Dialog
      opened={field !== null}
      onClose={onClose}
      title={t("plaintiffs:fieldHistory.title", { field: found.data?.label ?? "" })}
      close={t("plaintiffs:fieldHistory.close")}
      size="40rem"
    >
      {found.error && <Band tone="bad">{found.error.message}</Band>}
      {found.data?.changes.length === 0 && <p className={styles.none}>{t("plaintiffs:fieldHistory.none")}</p>}
      {field !== null && found.data && (
        <Changes person={person} field={field} kind={found.data.kind} changes={found.data.changes} />
      )}
    </Dialog>
  );
}

interface ChangesProps {
  person: number;
  field: string;
  kind: string;
  changes: readonly FieldChange[];
}

function Changes({ person, field, kind, changes }: ChangesProps) {
  const undo = useOperation("person_part_undo");
  const sayDone = useSayDone();
  return (
    <>
      <PartRefused error={undo.error} />
      <ol className={styles.changes}>
        {changes.map(({ operation: of, old, new: now, file, row, can_undo }) => (
          <li key={of.operation}>
            <div>
              <div className={styles.values}>
                <Value kind={kind} value={old} /> → <Value kind={kind} value={now} />
              </div>
              <div className={styles.source}>
                {of.user} · {formatInstant(of.at)} ·{" "}
                {file === null ? daysInWords(of.summary) : fileWords(file, row)}
              </div>
            </div>
            {can_undo && (
              <Button
                loading={undo.isPending}
                aria-label={t("plaintiffs:fieldHistory.undoOf", { what: daysInWords(of.summary) })}
                onClick={() =>
                  undo.mutate(
                    { person, operation: of.operation, field },
                    { onSuccess: ({ summary, operation }) => sayDone(summary, operation) },
                  )
                }
              >
                {t("kit:undo")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Why a part was not undone, with a way to the later operation that stands in the way. */
export function PartRefused({ error }: { error: Error | null }) {
  const go = useGo();
  if (!error) return null;
  const later = error instanceof CoreFailure ? error.operation : undefined;
  const way = later !== undefined && (
    <Button onClick={() => go("history", { operation: later })}>
      {t("plaintiffs:fieldHistory.goTo", { operation: later })}
    </Button>
  );
  return (
    <Band tone="bad" action={way}>
      {daysInWords(error.message)}
    </Band>
  );
}

function Value({ kind, value }: { kind: string; value: string | null }) {
  if (value === null) {
    const none = kind === "tags" ? t("plaintiffs:facts.noTags") : t("plaintiffs:facts.unknown");
    return <span className={styles.unknown}>{none}</span>;
  }
  return <span>{kind === "status" ? word("plaintiffs:status", value) : valueWords(kind, value)}</span>;
}

function fileWords(file: string, row: number | null): string {
  return row === null ? file : t("plaintiffs:source.row", { file, row });
}
