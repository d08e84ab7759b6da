import { Button, VisuallyHidden } from "@mantine/core";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { OperationView } from "../../api/generated/types";
import { daysInWords, formatInstant, t } from "../../text";
import { Chain } from "./chain";
import styles from "./history.module.css";
import { Refused } from "./Refused";

interface OperationsProps {
  /** Newest first. */
  operations: OperationView[];
  /** The same with those on other pages that undid them, brought them back, or were undone by them. */
  linked: OperationView[];
  onUndo: (operation: number) => void;
  /** The operation that is being undone just now. */
  busy: number | null;
  /** What the core refused to undo, and why. */
  refused: { operation: number; error: Error } | null;
  /** Shows whom an operation changed. */
  onWhom: (operation: OperationView) => void;
  /** Goes to an operation that is perhaps on another page. */
  onGoTo: (operation: number) => void;
  /** The operation that is to have the focus, once it is shown. */
  wanted: number | null;
}

/** Kinds of operation that change people. */
const OF_PEOPLE = [
  "import",
  "person_add",
  "person_bulk_set",
  "person_column_set",
  "person_edit",
  "person_part_undo",
  "person_remove",
  "person_status_set",
  "undo",
];

const COLUMNS = ["at", "who", "what", "number", "act"] as const;

/** What was done, one row each. Arrows move between rows, U undoes. */
export function Operations(props: OperationsProps) {
  const { operations, linked, onUndo, busy, refused, onWhom, onGoTo, wanted } = props;
  const [current, setCurrent] = useState<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const chain = new Chain(linked);
  const numbers = operations.map(({ operation }) => operation);
  const tabStop = current !== null && numbers.includes(current) ? current : numbers[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the one that is wanted may come with the next page
  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>(`[data-operation="${wanted}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "center" });
  }, [wanted, operations]);

  const goTo = (operation: number | undefined) => {
    if (operation === undefined) return;
    setCurrent(operation);
    body.current?.querySelector<HTMLElement>(`[data-operation="${operation}"]`)?.focus();
  };
  // The button cannot hold the focus while it is at work: what is asked meanwhile gives it back to the row.
  const undo = (operation: number) => {
    goTo(operation);
    onUndo(operation);
  };
  const onKey = (event: KeyboardEvent, { operation, ...row }: OperationView) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = numbers.indexOf(operation);
    const to = { ArrowDown: place + 1, j: place + 1, ArrowUp: place - 1, k: place - 1, Home: 0, End: -1 }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      goTo(event.key === "End" ? numbers.at(-1) : numbers[to]);
    } else if (event.key === "u" && row.undone_by === null && !row.stays) {
      event.preventDefault();
      onUndo(operation);
    } else if (event.key === "p" && OF_PEOPLE.includes(row.kind)) {
      event.preventDefault();
      onWhom({ operation, ...row });
    }
  };

  return (
    <table className={styles.table}>
      <VisuallyHidden component="caption">{t("history:title")}</VisuallyHidden>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={styles[column]}>
              {t(`history:${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {operations.map((row) => (
          <Fragment key={row.operation}>
            <tr
              tabIndex={row.operation === tabStop ? 0 : -1}
              data-operation={row.operation}
              onFocus={() => setCurrent(row.operation)}
              onKeyDown={(event) => onKey(event, row)}
            >
              <td className={styles.at}>{formatInstant(row.at)}</td>
              <td className={styles.who}>
                <abbr title={row.user}>{row.initials}</abbr>
              </td>
              <td className={styles.what}>
                <What row={row} chain={chain} goTo={(by) => (numbers.includes(by) ? goTo(by) : onGoTo(by))} />
              </td>
              <td className={styles.number}>{row.operation}</td>
              <td className={styles.act}>
                {OF_PEOPLE.includes(row.kind) && (
                  <Button
                    variant="subtle"
                    tabIndex={-1}
                    aria-label={t("history:whom.openOf", {
                      operation: row.operation,
                      summary: daysInWords(row.summary),
                    })}
                    onClick={() => onWhom(row)}
                  >
                    {t("history:whom.open")}
                  </Button>
                )}
                <UndoButton row={row} chain={chain} onUndo={undo} busy={busy} />
              </td>
            </tr>
            {refused?.operation === row.operation && (
              <tr>
                <td colSpan={COLUMNS.length} className={styles.refusal}>
                  <Refused error={refused.error} onGoTo={onGoTo} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface PartProps {
  row: OperationView;
  chain: Chain;
}

function What({ row, chain, goTo }: PartProps & { goTo: (operation: number) => void }) {
  const { isInForce, changedBy } = chain.standing(row);
  const summary = daysInWords(row.summary);
  if (row.undone_by === null) return summary;
  const by = changedBy?.operation ?? row.undone_by;
  const words = t(isInForce ? "history:broughtBackBy" : "history:undoneBy", { operation: by });
  return (
    <>
      {isInForce ? summary : <s>{summary}</s>}
      {changedBy ? (
        <button type="button" className={styles.link} onClick={() => goTo(by)}>
          {words}
        </button>
      ) : (
        <span className={styles.by}>{words}</span>
      )}
    </>
  );
}

interface UndoButtonProps extends PartProps {
  onUndo: (operation: number) => void;
  busy: number | null;
}

function UndoButton({ row, chain, onUndo, busy }: UndoButtonProps) {
  const { operation, summary, undone_by } = row;
  if (undone_by !== null || row.stays) return null;
  const isRedo = chain.isUndo(row);
  return (
    <Button
      variant="subtle"
      tabIndex={-1}
      loading={busy === operation}
      disabled={busy !== null && busy !== operation}
      aria-label={t(isRedo ? "history:redoOf" : "history:undoOf", {
        operation,
        summary: daysInWords(summary),
      })}
      onClick={() => onUndo(operation)}
    >
      {t(isRedo ? "history:redo" : "history:undo")}
    </Button>
  );
}
