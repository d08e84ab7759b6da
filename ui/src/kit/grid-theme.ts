import { themeQuartz } from "ag-grid-community";

/** The grid in our tokens, so that both schemes come by themselves. */
export const gridTheme = themeQuartz.withParams({
  accentColor: "var(--accent)",
  backgroundColor: "var(--paper)",
  foregroundColor: "var(--ink)",
  textColor: "var(--ink)",
  borderColor: "var(--line)",
  borderRadius: 0,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  fontFamily: "var(--sans)",
  fontSize: "0.875rem",
  headerFontSize: "0.75rem",
  headerFontWeight: 600,
  headerTextColor: "var(--muted)",
  headerBackgroundColor: "var(--paper)",
  headerCellHoverBackgroundColor: "var(--line2)",
  headerColumnResizeHandleColor: "transparent",
  headerColumnResizeHandleHeight: "50%",
  pinnedColumnBorder: false,
  rowBorder: { color: "var(--line2)", width: 1 },
  rowHoverColor: "var(--line2)",
  selectedRowBackgroundColor: "var(--accent-weak)",
  cellHorizontalPadding: "8px",
  iconSize: "0.8125rem",
  spacing: "4px",
});
