import { type RefObject, useState } from "react";
import { useAsk } from "../../api/client";
import type { PersonRow } from "../../api/generated/types";
import type { BigGridHandle } from "../../kit/big-grid";
import { toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import type { Cells } from "./cells/cells";
import { whyFixed } from "./cells/values";
import { copyCell, copyTable } from "./copy-table";
import { type Filter, listOf, type Shown } from "./filter";
import type { NamedColumn } from "./named-columns";
import type { Pasting } from "./paste/PasteColumn";
import type { Selection } from "./selection";

interface ListAtHand {
  caseId: number;
  filter: Filter;
  shown: Shown;
  columns: readonly NamedColumn[];
  selection: Selection;
  cells: Cells;
  /** The row in hand. */
  inHand: number | null;
  grid: RefObject<BigGridHandle<PersonRow> | null>;
}

/**
 * What of the list goes to the clipboard and comes from it. Rows are copied as a table; where cells are gone through, the
 * column in hand, of those selected, or the cell alone.
 */
export function useClipboard({ caseId, filter, shown, columns, selection, cells, inHand, grid }: ListAtHand) {
  const ask = useAsk();
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const inCell = () => columns.find(({ key }) => key === grid.current?.cell()?.column);

  const copy = () => {
    const ticked = selection.current();
    const column = cells.current().isEntered ? inCell() : undefined;
    if (column && ticked.size === 0 && inHand !== null) return copyCell(ask, caseId, inHand, column);
    const picked = ticked.size > 0 ? [...ticked] : inHand === null ? [] : [inHand];
    if (picked.length === 0) return;
    copyTable(ask, caseId, async () => picked, column ? [column.key] : shown.columns, columns);
  };

  /** Copies a column of those selected, or of everyone who matches. */
  const copyColumn = ({ key }: NamedColumn) => {
    const ticked = [...selection.current()];
    const everyone = () => ask("person_numbers", listOf(caseId, filter, shown.sort));
    copyTable(ask, caseId, ticked.length > 0 ? async () => ticked : everyone, [key], columns);
  };

  const open = (column: NamedColumn, text: string, from: number) => {
    if (!column.isTyped) return toastFailed(whyFixed(column));
    const ticked = [...selection.current()];
    const offset = ticked.length > 0 ? 0 : from;
    const of = { ...listOf(caseId, filter, shown.sort), offset };
    setPasting({
      column,
      text,
      headings: columns.map(({ label }) => label),
      into: { of, only: ticked },
      selected: ticked.length,
    });
  };

  return {
    copy,
    copyColumn,
    /** Pastes at the cell in hand. */
    paste: (text: string) => {
      const column = inCell();
      if (!column) return toastFailed(t("cells:paste.nowhere"));
      if (text.trim() !== "") open(column, text, grid.current?.cell()?.place ?? 0);
    },
    /** Asks for a column to paste into this one, from the top of the list. */
    pasteInto: (column: NamedColumn) => open(column, "", 0),
    pasting,
    putAway: () => setPasting(null),
  };
}
