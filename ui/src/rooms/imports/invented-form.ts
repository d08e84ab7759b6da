import type { ListForm } from "../../api/generated/types";

/** The form of an invented list for tests: comma-separated text, as most are. */
export const FORM: ListForm = {
  kind: "text",
  encoding: "UTF-8",
  delimiter: ",",
  quote: "double",
  sheet: null,
  sheets: [],
  header_row: 1,
  no_header: false,
  date_order: "month_first",
  dates: [],
  hidden_rows: 0,
  hidden_columns: [],
  merged: 0,
  merged_cells: [],
};
