import { FIRST_LAYOUT, type Shown } from "./filter";

/** Which columns a list shows, where they stand and how wide they are. */
export type Layout = Pick<Shown, "columns" | "pinned" | "widths">;

/** The columns of the list of everyone in a case, as they were left. */
export function keptLayout(caseId: number): Layout {
  const kept = localStorage.getItem(nameOf(caseId));
  if (kept === null) return FIRST_LAYOUT;
  try {
    return readLayout(JSON.parse(kept)) ?? FIRST_LAYOUT;
  } catch {
    return FIRST_LAYOUT;
  }
}

/** Remembers them. Only keys of columns are kept, never anything of people. */
export function keepLayout(caseId: number, layout: Layout): void {
  localStorage.setItem(nameOf(caseId), JSON.stringify(layout));
}

/** Those of a layout that the case has: a fact or a claim may be gone since. */
export function known<L extends Layout>(layout: L, keys: readonly string[]): L {
  const columns = layout.columns.filter((key) => keys.includes(key));
  if (columns.length === 0) return { ...layout, ...FIRST_LAYOUT };
  return columns.length === layout.columns.length ? layout : { ...layout, columns };
}

/** Pins a column, or lets it move again. Those that are pinned stand first, in the order in which they were pinned. */
export function pin({ columns, pinned, widths }: Layout, key: string): Layout {
  const next = pinned.includes(key) ? pinned.filter((other) => other !== key) : [...pinned, key];
  const isFirst = (column: string) => next.includes(column);
  const rest = columns.filter((column) => !isFirst(column));
  return { columns: [...columns.filter(isFirst), ...rest], pinned: next, widths };
}

/** Whether a column has a neighbour on that side among those that are pinned, or among those that are not. */
export function canMove({ columns, pinned }: Layout, key: string, by: -1 | 1): boolean {
  const other = columns[columns.indexOf(key) + by];
  return other !== undefined && pinned.includes(other) === pinned.includes(key);
}

/** Moves a column by one, where it has a neighbour on that side. */
export function move(layout: Layout, key: string, by: -1 | 1): Layout {
  if (!canMove(layout, key, by)) return layout;
  const at = layout.columns.indexOf(key);
  const columns = [...layout.columns];
  columns.splice(at + by, 0, ...columns.splice(at, 1));
  return { columns, pinned: layout.pinned, widths: layout.widths };
}

/** Hides a column; the last one stays. */
export function hide({ columns, pinned, widths }: Layout, key: string): Layout {
  const left = columns.filter((column) => column !== key);
  if (left.length === 0) return { columns, pinned, widths };
  return { columns: left, pinned: pinned.filter((column) => column !== key), widths };
}

function nameOf(caseId: number): string {
  return `columns:plaintiffs:${caseId}`;
}

function readLayout(kept: unknown): Layout | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { columns, pinned, widths } = kept as Partial<Record<keyof Layout, unknown>>;
  if (!isTexts(columns) || !isTexts(pinned) || typeof widths !== "object" || widths === null) return null;
  const set = Object.entries(widths).filter(([, width]) => typeof width === "number");
  return { columns, pinned, widths: Object.fromEntries(set) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
