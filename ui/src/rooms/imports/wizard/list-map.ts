import type {
  CaseDetails,
  CellTyped,
  ColumnSaid,
  ListDraft,
  ListForm,
  ListFormAsked,
  ListMap,
} from "../../../api/generated/types";

const NOTHING_SAID: ListMap = { columns: [], cells: [], left_blank: [] };

/** A mapping that says this of a column, in place of what it said of it. */
export function withColumn(map: ListMap | undefined, said: ColumnSaid): ListMap {
  const before = map ?? NOTHING_SAID;
  return { ...before, columns: [...before.columns.filter(({ column }) => column !== said.column), said] };
}

/** A mapping that reads a column as it stands again. Where whole names were taken apart, its header tells the field. */
export function withoutReading(map: ListMap, { column, field, reading }: ColumnSaid): ListMap {
  if (reading !== "last_first") return withColumn(map, { column, field, reading: null });
  return { ...map, columns: map.columns.filter((of) => of.column !== column) };
}

/** A mapping with cells typed anew. */
export function withCells(map: ListMap | undefined, cells: readonly CellTyped[]): ListMap {
  const before = withoutCells(map, cells);
  return { ...before, cells: [...before.cells, ...cells] };
}

/** A mapping in which cells are as the list has them. */
export function withoutCells(map: ListMap | undefined, cells: readonly Omit<CellTyped, "text">[]): ListMap {
  const before = map ?? NOTHING_SAID;
  const place = ({ row, column }: Omit<CellTyped, "text">) => `${row} ${column}`;
  const gone = new Set(cells.map(place));
  return { ...before, cells: before.cells.filter((cell) => !gone.has(place(cell))) };
}

/** A mapping that leaves the cells blank that have a problem of this kind, or does not. */
export function leavingBlank(map: ListMap | undefined, kind: string, isLeft: boolean): ListMap {
  const before = map ?? NOTHING_SAID;
  const others = before.left_blank.filter((other) => other !== kind);
  return { ...before, left_blank: isLeft ? [...others, kind] : others };
}

/** A mapping as far as it speaks of columns that the list has; the core refuses what is said of others. */
export function ofColumns(map: ListMap | undefined, headers: readonly string[]): ListMap | undefined {
  return map && { ...map, columns: map.columns.filter(({ column }) => headers.includes(column)) };
}

/** What of the form decides which rows and columns there are; typed cells and decided rows are known by them. */
const ROWS_BY = ["sheet", "header_row", "no_header", "delimiter", "quote"] as const;

/** Whether a file read in this other form falls into other rows or columns. */
export function hasOtherRows(form: ListForm, part: ListFormAsked): boolean {
  return ROWS_BY.some((key) => part[key] !== undefined && part[key] !== form[key]);
}

/** How many cells are typed anew, and how many rows decided one by one. */
export function onSingleRows({ map, matching }: ListDraft): { cells: number; rows: number } {
  return { cells: map?.cells.length ?? 0, rows: Object.keys(matching?.rows ?? {}).length };
}

/** What is decided without what belongs to single rows: what is said of columns and kinds stays. */
export function withoutRows({ map, matching }: ListDraft): Pick<ListDraft, "map" | "matching"> {
  return { map: map && { ...map, cells: [] }, matching: matching && { ...matching, rows: {} } };
}

/** The fields of a person that a column can fill. */
export const FIELDS = [
  "mailed",
  "external_id",
  "full_name",
  "first",
  "middle",
  "last",
  "suffix",
  "email",
  "phone",
  "street",
  "city",
  "state",
  "zip",
  "dob",
  "status",
  "left_out",
] as const;

/** The ways in which the cells of a field can be read, beside as they stand. */
export function readingsOf(field: string | null, facts: CaseDetails["facts"]): string[] {
  const kind = facts.find(({ key }) => key === field)?.kind;
  if (field === "dob")
    return ["month_first", "day_first", "short_year", "short_year_day_first", "each_only_way"];
  if (kind === "date") return ["month_first", "day_first", "each_only_way"];
  if (field === "full_name") return ["last_first", "first_last"];
  if (field === "state") return ["two_letters", "as_written"];
  if (field === "zip") return ["leading_zeros"];
  return kind === "money" || kind === "number" ? ["decimal_comma"] : [];
}
