import type { KeyboardEvent, RefObject } from "react";
import type { PersonRow } from "../../api/generated/types";
import type { BigGridHandle } from "../../kit/big-grid";
import type { Cells } from "./cells/cells";
import { shownIn, whyFixed } from "./cells/values";
import { TICK_KEY, typedValue } from "./columns";
import type { NamedColumn } from "./named-columns";
import type { Selection } from "./selection";

interface ListKeys {
  grid: RefObject<BigGridHandle<PersonRow> | null>;
  cells: Cells;
  selection: Selection;
  columns: readonly NamedColumn[];
  /** Keys of the columns shown. */
  shown: readonly string[];
  /** The row in hand. */
  inHand: number | null;
  onOpen: (person: number) => void;
  onSelectAll: () => void;
  onCopy: () => void;
  /** Takes the focus for what is about to be pasted. */
  onPaste: () => void;
  onMenu: (key: string, heading: Element) => void;
}

/**
 * What keys mean in the list, beside those that the grid hears itself; says whether one was taken. E or F2 goes from the
 * rows to the cells: there letters are typed into the cell in hand, Tab goes to the next, and Escape leads back.
 */
export function pressed(event: KeyboardEvent, list: ListKeys): boolean {
  const { key, altKey } = event;
  const heading = (event.target as Element).closest("[role=columnheader]");
  if (heading) {
    const wantsMenu =
      key === "ContextMenu" || (key === "F10" && event.shiftKey) || (key === "ArrowDown" && altKey);
    const column = heading.getAttribute("col-id");
    if (!wantsMenu || column === null || column === TICK_KEY) return false;
    list.onMenu(column, heading);
    return true;
  }
  if (!event.shiftKey) list.selection.rest();
  const act =
    inAnyCell(event, list) ?? (list.cells.current().isEntered ? inCells(event, list) : inRows(event, list));
  act?.();
  return act !== null;
}

type Act = (() => void) | null;

function inAnyCell({ key, ctrlKey, metaKey }: KeyboardEvent, list: ListKeys): Act {
  const { selection, inHand } = list;
  if (ctrlKey || metaKey)
    return { a: list.onSelectAll, c: list.onCopy, v: list.onPaste }[key.toLowerCase()] ?? null;
  if (key === " " && inHand !== null) return () => selection.toggle(inHand);
  return null;
}

function inRows({ key, altKey }: KeyboardEvent, list: ListKeys): Act {
  const { inHand } = list;
  if (altKey) return null;
  if (key === "F2" || key === "e") return () => enter(list);
  return key === "ArrowRight" && inHand !== null ? () => list.onOpen(inHand) : null;
}

function inCells(event: KeyboardEvent, list: ListKeys): Act {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const { cells, grid } = list;
  if (altKey || ctrlKey || metaKey) return null;
  if (key === "Escape") return () => cells.leave();
  if (key === "F2" || key === "Enter") return () => type(list);
  if (key === "Tab") return () => go(list, shiftKey ? -1 : 1);
  if (key === "Delete" || key === "Backspace") return () => type(list, "");
  if (key.length === 1) return () => type(list, key);
  if (key.startsWith("Arrow")) cells.rest();
  return null;

  function go({ cells: gone }: ListKeys, by: number): void {
    gone.rest();
    grid.current?.step(by, 0);
  }
}

/** Goes to the cells, and types into the one in hand where that can be. */
function enter(list: ListKeys): void {
  const { cells, grid } = list;
  cells.enter();
  if (grid.current?.cell()?.column === TICK_KEY) grid.current.step(1, 0);
  type(list);
}

/** Types into the cell in hand: on from what stands there, or from a letter in place of it. */
function type({ cells, grid, columns, shown }: ListKeys, letter?: string): void {
  const cell = grid.current?.cell();
  const column = columns.find(({ key }) => key === cell?.column);
  if (!cell?.row || !column) return;
  const at = { person: cell.row.person, column: column.key };
  if (!column.isTyped) {
    cells.say({ ...at, text: whyFixed(column) });
    return;
  }
  const start = typedValue(cell.row, column.key, shown);
  cells.type({ ...at, start, draft: letter ?? shownIn(column, start) });
}
