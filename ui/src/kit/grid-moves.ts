import type { CellFocusedEvent, CellKeyDownEvent, Column, GridApi } from "ag-grid-community";
import { isTyped } from "./grid-columns";
import type { BigGridProps, GridCell } from "./grid-props";

/** Tab leaves the list, as it leaves any field; the arrows move within it. */
export function leaveCells(): boolean {
  return false;
}

/** Takes the row of the cell in focus in hand, and says which it is. */
export function follow<Row>(event: CellFocusedEvent<Row>, props: BigGridProps<Row>): string | null {
  if (event.rowIndex === null) return null;
  const row = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
  if (row === undefined) return null;
  if (props.rowId(row) !== props.selectedId) props.onSelect?.(row);
  return String(props.rowId(row));
}

/** Rows move up where one above them is gone: the focus stays with its row, else what is typed next meets another one. */
export function stayWith<Row>(api: GridApi<Row>, id: string, frame: HTMLElement | null): void {
  const cell = api.getFocusedCell();
  const place = api.getRowNode(id)?.rowIndex ?? null;
  const active = document.activeElement;
  if (!cell || place === null || place === cell.rowIndex) return;
  if (!frame?.contains(active) || active instanceof HTMLInputElement) return;
  api.setFocusedCell(place, cell.column);
}

/** J and K move as the arrows do, Enter opens. */
export function keys<Row>(
  event: CellKeyDownEvent<Row> | { event?: Event | null },
  props: BigGridProps<Row>,
): void {
  if (!("rowIndex" in event) || !(event.event instanceof KeyboardEvent) || isTyped(event.event)) return;
  const { api, data, rowIndex, column } = event;
  const { key, ctrlKey, metaKey, altKey } = event.event;
  if (ctrlKey || metaKey || altKey) return;
  if (key === "Enter" && data) props.onOpen?.(data);
  const move = { j: 1, k: -1 }[key];
  const next = (rowIndex ?? 0) + (move ?? 0);
  if (move === undefined || next < 0 || next >= api.getDisplayedRowCount()) return;
  api.ensureIndexVisible(next);
  api.setFocusedCell(next, column);
}

/** Marks the row in hand among those that are read. */
export function markSelected<Row>(api: GridApi<Row>, { rowId, selectedId }: BigGridProps<Row>): void {
  api.forEachNode((node) => {
    if (node.data === undefined) return;
    const isSelected = rowId(node.data) === selectedId;
    if (node.isSelected() !== isSelected) node.setSelected(isSelected, false, "api");
  });
}

/** Puts the focus back on the cell that had it. */
export function refocus<Row>(api: GridApi<Row> | null): void {
  const cell = api?.getFocusedCell();
  const column = cell?.column ?? api?.getAllDisplayedColumns()[0];
  if (!api || !column) return;
  api.ensureIndexVisible(cell?.rowIndex ?? 0);
  api.setFocusedCell(cell?.rowIndex ?? 0, column);
}

/** The cell that has or last had the focus. */
export function cellOf<Row>(api: GridApi<Row> | null): GridCell<Row> | null {
  const cell = api?.getFocusedCell();
  if (!api || !cell) return null;
  const row = api.getDisplayedRowAtIndex(cell.rowIndex)?.data;
  return { place: cell.rowIndex, column: cell.column.getColId(), row };
}

/** Moves the focus by columns and rows, as far as there are any. */
export function step<Row>(api: GridApi<Row> | null, columns: number, rows: number): void {
  const cell = api?.getFocusedCell();
  if (!api || !cell) return;
  const all: Column[] = api.getAllDisplayedColumns();
  const within = (wanted: number, count: number) => Math.min(Math.max(wanted, 0), count - 1);
  const column = all[within(all.indexOf(cell.column) + columns, all.length)] ?? cell.column;
  const place = within(cell.rowIndex + rows, api.getDisplayedRowCount());
  api.ensureIndexVisible(place);
  api.ensureColumnVisible(column);
  api.setFocusedCell(place, column);
}

/** Scrolls to a place of the list; says whether it holds so many rows by now. */
export function scrollTo<Row>(api: GridApi<Row>, place: number): boolean {
  if (place >= api.getDisplayedRowCount()) return false;
  api.ensureIndexVisible(place, "middle");
  return true;
}
