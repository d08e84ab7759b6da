import type { ColDef, GridApi } from "ag-grid-community";
import styles from "./big-grid.module.css";
import { GridHead } from "./grid-head";
import type { GridColumn } from "./grid-props";
import type { Sort } from "./grid-source";

const USUAL_LEAST = 120;

type OnMenu = (key: string, heading: Element) => void;

/**
 * Columns as the grid takes them; `scale` is how much larger than usual text is. Some column must take what is left of
 * the width: the last in the middle, if none was left without one.
 */
export function columnDefsOf<Row>(
  columns: readonly GridColumn<Row>[],
  scale: number,
  onMenu: OnMenu | undefined,
): ColDef<Row>[] {
  const defs = columns.map((column) => ({ ...columnDef(column, scale), ...headOf(column, onMenu) }));
  if (defs.some(({ flex }) => flex)) return defs;
  const last = defs.findLastIndex(({ pinned }) => !pinned);
  return defs.map((def, at) => (at === last ? { ...def, flex: 1, minWidth: def.width ?? 0 } : def));
}

/** The same, one of them ordering the list when it is first shown. */
export function firstSorted<Row>(defs: ColDef<Row>[], sort: Sort | undefined): ColDef<Row>[] {
  const initialSort = sort?.descending ? "desc" : "asc";
  return defs.map((def) => (def.colId === sort?.key ? { ...def, initialSort } : def));
}

/** The heading of a column, with a button for its menu. */
function headOf<Row>({ isPlain = false }: GridColumn<Row>, onMenu: OnMenu | undefined): ColDef<Row> {
  if (isPlain) return { suppressMovable: true, resizable: false };
  return {
    headerComponentParams: { innerHeaderComponent: GridHead, innerHeaderComponentParams: { onMenu } },
  };
}

function columnDef<Row>(column: GridColumn<Row>, scale: number): ColDef<Row> {
  const { key, header, text, cell, least = USUAL_LEAST, align, sortable = false, pinned = false } = column;
  const set = column.width ?? (pinned ? least : undefined);
  const width = set && set * scale;
  return {
    colId: key,
    headerName: header,
    sortable,
    resizable: true,
    pinned: pinned ? "left" : null,
    lockPinned: true,
    // What is typed into a cell is for the cell.
    suppressKeyboardEvent: ({ event }) => isTyped(event),
    ...(width === undefined
      ? { flex: 1, minWidth: least * scale }
      : { width, minWidth: Math.min(width, 48) }),
    ...(align === "right" ? { type: "rightAligned" } : {}),
    ...(text
      ? { valueGetter: ({ data }) => (data ? text(data) : "") }
      : {
          cellRenderer: ({ data }: { data?: Row }) =>
            data ? (cell?.(data) ?? null) : <span className={styles.waiting} />,
        }),
  };
}

/**
 * Gives the first column that stays in sight and has no width of its own a share of what the others leave free, up to
 * as much again: names have room where there is some, and what the list is about fits where there is little.
 */
export function widenPinned<Row>(
  api: GridApi<Row>,
  columns: readonly GridColumn<Row>[],
  { scale, room }: { scale: number; room: number },
): void {
  const least = ({ width, least = USUAL_LEAST }: GridColumn<Row>) => (width ?? least) * scale;
  const first = columns.find(({ pinned, width }) => pinned && width === undefined);
  if (!first || room <= 0) return;
  const free = room - columns.reduce((sum, column) => sum + least(column), 0);
  const more = Math.min(Math.max(free / 2, 0), least(first));
  api.setColumnWidths([{ key: first.key, newWidth: least(first) + more }]);
}

/** Whether a key was pressed in a field inside a cell. */
export function isTyped({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}
