import { Button } from "@mantine/core";
import {
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  type ColDef,
  ColumnApiModule,
  type GridApi,
  type GridReadyEvent,
  InfiniteRowModelModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
} from "ag-grid-community";
import { AgGridReact } from "ag-grid-react";
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { t } from "../text";
import styles from "./big-grid.module.css";
import type { BigGridProps, GridColumn } from "./grid-props";
import { pageSource, type Sort } from "./grid-source";
import { gridTheme } from "./grid-theme";
import { useTextScale } from "./text-size";
import { Band } from "./words";

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  RowSelectionModule,
  RowApiModule,
  ColumnApiModule,
  ScrollApiModule,
  CellStyleModule,
]);

const BLOCK = 100;
const ROW_REM = 2;
/** What stands in an empty grid is the room's own. */
const NO_OVERLAYS: ("loading" | "noRows")[] = ["loading", "noRows"];
const USUAL_REM_PX = 16;

export type { BigGridHandle, GridColumn } from "./grid-props";

/** A list of up to a million rows, read page by page. Arrows or J and K move, Enter opens. */
export function BigGrid<Row>(props: BigGridProps<Row>) {
  // A grid measures its rows once: with another text size it is another grid.
  return <Grid key={useTextScale()} {...props} />;
}

function Grid<Row>(props: BigGridProps<Row>) {
  const { columns, label, name, queryKey, version, selectedId, handle } = props;
  const [firstSort] = useState(props.firstSort);
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const rem = useMemo(remPx, []);
  const columnDefs = useMemo(
    () => firstSorted(columnDefsOf(columns, rem / USUAL_REM_PX), firstSort),
    [columns, rem, firstSort],
  );
  const rowHeight = rem * ROW_REM;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another `queryKey` is another list
  useEffect(() => {
    if (!api) return;
    setTotal(null);
    setFailure(null);
    const source = pageSource<Row>((...page) => latest.current.fetch(...page), {
      onTotal: (found) => {
        setTotal(found);
        setFailure(null);
        latest.current.onTotal?.(found);
      },
      onFailed: (reason) => setFailure(reason instanceof Error ? reason.message : t("kit:loadFailed")),
    });
    api.setGridOption("datasource", source);
  }, [api, queryKey]);

  const readVersion = useRef(version);
  useEffect(() => {
    if (readVersion.current !== version) api?.refreshInfiniteCache();
    readVersion.current = version;
  }, [api, version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read through `latest`
  useEffect(() => {
    if (api) markSelected(api, latest.current);
  }, [api, selectedId]);

  useEffect(() => {
    frame.current?.querySelector("[role=grid], [role=treegrid]")?.setAttribute("aria-label", label);
  });

  useImperativeHandle(handle, () => ({ focus: () => refocus(api) }), [api]);

  return (
    <div className={styles.grid} ref={frame}>
      <AgGridReact<Row>
        theme={gridTheme}
        rowModelType="infinite"
        columnDefs={columnDefs}
        cacheBlockSize={BLOCK}
        maxBlocksInCache={30}
        infiniteInitialRowCount={1}
        rowHeight={rowHeight}
        headerHeight={rowHeight}
        rowSelection={{ mode: "singleRow", checkboxes: false, enableClickSelection: false }}
        getRowId={({ data }) => String(latest.current.rowId(data))}
        suppressMovableColumns={false}
        suppressCellFocus={false}
        suppressDragLeaveHidesColumns
        suppressMultiSort
        tabToNextCell={leaveCells}
        suppressOverlays={NO_OVERLAYS}
        animateRows={false}
        onGridReady={(event: GridReadyEvent<Row>) => {
          restoreColumns(event.api, name);
          setApi(event.api);
        }}
        onColumnResized={({ finished, api: grid }) => finished && keepColumns(grid, name)}
        onColumnMoved={({ finished, source, api: grid }) => {
          if (!finished || source !== "uiColumnMoved") return;
          keepColumns(grid, name);
          latest.current.onOrder?.(grid.getAllDisplayedColumns().map((column) => column.getColId()));
        }}
        onModelUpdated={({ api: grid }) => markSelected(grid, latest.current)}
        onCellFocused={(event) => follow(event, latest.current)}
        onCellKeyDown={(event) => keys(event, latest.current)}
        onRowDoubleClicked={({ data }) => data && latest.current.onOpen?.(data)}
      />
      {total === 0 && <div className={styles.over}>{props.empty}</div>}
      {failure && (
        <div className={styles.failed}>
          <Band
            tone="bad"
            action={<Button onClick={() => api?.purgeInfiniteCache()}>{t("kit:retry")}</Button>}
          >
            {failure}
          </Band>
        </div>
      )}
    </div>
  );
}

/** Some column must take what is left of the width: the last in the middle, if none was left without one. */
function columnDefsOf<Row>(columns: readonly GridColumn<Row>[], scale: number): ColDef<Row>[] {
  const defs = columns.map((column) => columnDef(column, scale));
  if (defs.some(({ flex }) => flex)) return defs;
  const last = defs.findLastIndex(({ pinned }) => !pinned);
  return defs.map((def, at) => (at === last ? { ...def, flex: 1, minWidth: def.width ?? 0 } : def));
}

function firstSorted<Row>(defs: ColDef<Row>[], sort: Sort | undefined): ColDef<Row>[] {
  const initialSort = sort?.descending ? "desc" : "asc";
  return defs.map((def) => (def.colId === sort?.key ? { ...def, initialSort } : def));
}

function columnDef<Row>(column: GridColumn<Row>, scale: number): ColDef<Row> {
  const { key, header, text, cell, least = 120, align, sortable = false, pinned = false } = column;
  const width = column.width && column.width * scale;
  return {
    colId: key,
    headerName: header,
    sortable,
    resizable: true,
    pinned: pinned ? "left" : null,
    lockPinned: true,
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

/** Tab leaves the list, as it leaves any field; the arrows move within it. */
function leaveCells(): boolean {
  return false;
}

function follow<Row>(event: CellFocusedEvent<Row>, props: BigGridProps<Row>): void {
  if (event.rowIndex === null) return;
  const row = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
  if (row !== undefined && props.rowId(row) !== props.selectedId) props.onSelect?.(row);
}

function keys<Row>(event: CellKeyDownEvent<Row> | { event?: Event | null }, props: BigGridProps<Row>): void {
  if (!("rowIndex" in event) || !(event.event instanceof KeyboardEvent)) return;
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

function markSelected<Row>(api: GridApi<Row>, { rowId, selectedId }: BigGridProps<Row>): void {
  api.forEachNode((node) => {
    if (node.data === undefined) return;
    const isSelected = rowId(node.data) === selectedId;
    if (node.isSelected() !== isSelected) node.setSelected(isSelected, false, "api");
  });
}

function refocus<Row>(api: GridApi<Row> | null): void {
  const cell = api?.getFocusedCell();
  const column = cell?.column ?? api?.getAllDisplayedColumns()[0];
  if (!api || !column) return;
  api.ensureIndexVisible(cell?.rowIndex ?? 0);
  api.setFocusedCell(cell?.rowIndex ?? 0, column);
}

function keepColumns<Row>(api: GridApi<Row>, name: string): void {
  const state = api.getColumnState().map(({ colId, width, flex, hide }) => ({ colId, width, flex, hide }));
  localStorage.setItem(`grid:${name}`, JSON.stringify(state));
}

function restoreColumns<Row>(api: GridApi<Row>, name: string): void {
  const kept = localStorage.getItem(`grid:${name}`);
  if (!kept) return;
  try {
    api.applyColumnState({ state: JSON.parse(kept), applyOrder: true });
  } catch {
    localStorage.removeItem(`grid:${name}`);
  }
}

/** The size of 1rem, so that rows grow with the text of the system. */
function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_REM_PX;
}
