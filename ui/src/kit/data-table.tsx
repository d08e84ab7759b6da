import { VisuallyHidden } from "@mantine/core";
import { Fragment, type KeyboardEvent, type ReactNode, useEffect } from "react";
import styles from "./data-table.module.css";
import { enterMainList, MAIN_LIST } from "./main-list";

/** A column of a short list. */
export interface Column<Row> {
  key: string;
  header: string;
  /** The header is heard and not seen: over boxes and buttons that speak for themselves. */
  isHeaderHidden?: boolean;
  cell: (row: Row) => ReactNode;
  /** Figures stand right. */
  align?: "right";
  /** Any CSS width. */
  width?: string;
  /** Long text that may take several lines. */
  wraps?: boolean;
}

interface DataTableProps<Row> {
  /** What the list is, for those who hear it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  selectedKey?: string | number | null;
  /** Makes rows open on a click, on Enter and on Space; arrows move between them. */
  onOpen?: (row: Row) => void;
  /** Content below a row, over the whole width: an open question, the working. */
  after?: (row: Row) => ReactNode;
  /** The last line, by the keys of the columns. */
  sum?: Readonly<Record<string, ReactNode>>;
}

/**
 * A short list, all of it in the document: sticky head, figures right, rows of 32 px. One whose rows open takes the focus
 * when its room is entered. For long ones: `BigGrid`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, sum } = props;
  const opens = props.onOpen !== undefined && rows.length > 0;
  useEffect(() => {
    if (opens) enterMainList();
  }, [opens]);
  return (
    // The head stays in sight where the list scrolls with its room.
    <table className={styles.table} {...(opens ? { [MAIN_LIST]: true } : {})}>
      <VisuallyHidden component="caption">{label}</VisuallyHidden>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)} style={{ width: column.width }}>
              {column.isHeaderHidden ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={rowKey(row)} row={row} table={props} />
        ))}
        {sum && (
          <tr className={styles.sum}>
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)}>
                {sum[column.key]}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Line<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const { columns, rowKey, selectedKey, onOpen, after } = table;
  const below = after?.(row);
  const opening = onOpen && {
    tabIndex: 0,
    className: styles.openable,
    onClick: () => onOpen(row),
    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => step(event, () => onOpen(row)),
  };
  const isSelected = selectedKey === undefined ? undefined : rowKey(row) === selectedKey;
  return (
    <Fragment>
      <tr {...opening} aria-selected={isSelected}>
        {columns.map((column) => (
          <td key={column.key} className={cellClass(column)}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {below && (
        <tr>
          <td colSpan={columns.length} className={styles.after}>
            {below}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function step(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  const line = event.currentTarget;
  // Ctrl K is no K: it opens the palette.
  if (event.target !== line || event.ctrlKey || event.metaKey || event.altKey) return;
  const moves: Record<string, "nextElementSibling" | "previousElementSibling"> = {
    ArrowDown: "nextElementSibling",
    j: "nextElementSibling",
    ArrowUp: "previousElementSibling",
    k: "previousElementSibling",
  };
  const way = moves[event.key];
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    open();
  } else if (way) {
    event.preventDefault();
    let next = line[way];
    while (next instanceof HTMLElement && next.tabIndex < 0) next = next[way];
    if (next instanceof HTMLElement) next.focus();
  }
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const names = [column.align === "right" && styles.right, column.wraps && styles.wrap].filter(Boolean);
  return names.length > 0 ? names.join(" ") : undefined;
}
