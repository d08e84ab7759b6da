import { SegmentedControl } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useCase } from "../../../api/case";
import { useCore } from "../../../api/client";
import type { ListRows, ReviewField, ReviewRow } from "../../../api/generated/types";
import { type Column, DataTable } from "../../../kit/data-table";
import { formatCount, t, word } from "../../../text";
import { decisionsOn } from "./decisions";
import { TwinRows, twinsOf } from "./TwinRows";
import styles from "./wizard.module.css";

interface ReviewedRowProps {
  row: ReviewRow;
  decision: string;
  /** Rows that are in the list twice, once they are read. */
  twins: ListRows | undefined;
  onDecide: (decision: string) => void;
}

const KEYS: Record<string, string> = { u: "update", o: "overwrite", n: "new", s: "skip", r: "review" };

/** What becomes of a value once it is decided on its row; nobody typed what is blank. */
const comesTo = ({ effect, stands }: ReviewField, decision: string) => {
  if (effect !== "kept_as_typed") return effect;
  if (decision === "overwrite") return stands === null ? "fills" : "overwrites";
  return stands === null ? "kept_blank" : effect;
};

/** A row of the list beside the person whom it may mean: what stands, what the list says, and what becomes of it. */
export function ReviewedRow({ row, decision, twins, onDecide }: ReviewedRowProps) {
  const { case: caseId } = useCase();
  const facts = useCore("case_details", { case: caseId }).data?.facts ?? [];
  const decisions = decisionsOn(row.kind, [row]);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = decisions.find(({ value }) => value === KEYS[event.key]);
    const moves: Record<string, Element | null> = {
      ArrowDown: event.currentTarget.nextElementSibling,
      j: event.currentTarget.nextElementSibling,
      ArrowUp: event.currentTarget.previousElementSibling,
      k: event.currentTarget.previousElementSibling,
    };
    const next = moves[event.key];
    // On a choice of the row too the arrows move between rows, and not its decision.
    if (chosen || event.key in moves) event.preventDefault();
    if (chosen) onDecide(chosen.value);
    if (next instanceof HTMLElement) next.focus();
  };
  const columns: Column<ReviewField>[] = [
    {
      key: "field",
      header: t("wizard:match.field"),
      width: "12rem",
      cell: ({ field }) => facts.find(({ key }) => key === field)?.label ?? word("imports:fields", field),
    },
    { key: "stands", header: t("wizard:match.stands"), wraps: true, cell: ({ stands }) => stands ?? "" },
    { key: "brings", header: t("wizard:match.brings"), wraps: true, cell: ({ brings }) => brings },
    {
      key: "effect",
      header: "",
      isHeaderHidden: true,
      width: "12rem",
      wraps: true,
      cell: (field) => (
        <span className={styles.quiet}>{word("wizard:match.effects", comesTo(field, decision))}</span>
      ),
    },
  ];
  const { earlier } = row;
  const pair = twins && earlier !== null && twinsOf(twins, earlier, row.row);
  const shown = earlier === null ? columns : columns.filter(({ key }) => key !== "stands");
  const place = { row: formatCount(row.row), earlier: formatCount(earlier ?? 0) };
  const says = t("wizard:match.decideRow", { row: formatCount(row.row), name: row.name });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys decide on the row
    <article className={styles.reviewed} aria-label={says} tabIndex={0} onKeyDown={onKey}>
      <div className={styles.kindHead}>
        <b>{row.name}</b>
        <span className={styles.quiet}>
          {t(earlier === null ? "wizard:match.row" : "wizard:match.twinOf", place)}
        </span>
        <span className={styles.decideAll}>
          <SegmentedControl
            size="xs"
            aria-label={says}
            transitionDuration={100}
            value={decision}
            data={decisions}
            onChange={onDecide}
          />
        </span>
      </div>
      {twins && pair ? (
        <TwinRows label={says} headers={twins.headers} twins={pair} />
      ) : (
        <DataTable label={says} columns={shown} rows={row.fields} rowKey={({ field }) => field} />
      )}
    </article>
  );
}
