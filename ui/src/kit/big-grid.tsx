import { Button } from "@mantine/core";
import {
  CellStyleModule,
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
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { t } from "../text";
import styles from "./big-grid.module.css";
import { columnDefsOf, firstSorted, widenPinned } from "./grid-columns";
import {
  cellOf,
  follow,
  keys,
  leaveCells,
  markSelected,
  refocus,
  scrollTo,
  stayWith,
  step,
} from "./grid-moves";
import type { BigGridProps } from "./grid-props";
import { pageSource } from "./grid-source";
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
  const { columns, label, queryKey, version, selectedId, handle } = props;
  const [firstSort] = useState(props.firstSort);
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const inFocus = useRef<string | null>(null);
  const wanted = useRef<{ place: number; id: string | number } | null>(null);
  const rem = useMemo(remPx, []);
  const scale = rem / USUAL_REM_PX;
  const hasMenu = props.onMenu !== undefined;
  const columnDefs = useMemo(() => {
    const onMenu = (key: string, heading: Element) => latest.current.onMenu?.(key, heading);
    return firstSorted(columnDefsOf(columns, scale, hasMenu ? onMenu : undefined), firstSort);
  }, [columns, scale, firstSort, hasMenu]);
  const rowHeight = rem * ROW_REM;
  const widen = useCallback(
    (grid: GridApi<Row>) => {
      const room = (frame.current?.clientWidth ?? 0) - rem;
      widenPinned(grid, latest.current.columns, { scale, room });
    },
    [rem, scale],
  );

  /** Scrolls to the row that is wanted as often as the list changes, until the row is read or another one is in hand. */
  const reach = useCallback((grid: GridApi<Row>) => {
    const { rowId, selectedId } = latest.current;
    if (!wanted.current) return;
    const { place, id } = wanted.current;
    const row = grid.getDisplayedRowAtIndex(place)?.data;
    const isThere = scrollTo(grid, place) && row !== undefined && rowId(row) === id;
    if (isThere || selectedId !== id) wanted.current = null;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid has just given other columns their own widths
  useEffect(() => {
    if (api) widen(api);
  }, [api, widen, columnDefs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another `queryKey` is another list
  useEffect(() => {
    if (!api) return;
    inFocus.current = null;
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

  useImperativeHandle(
    handle,
    () => ({
      focus: () => refocus(api),
      cell: () => cellOf(api),
      step: (...by) => step(api, ...by),
      show: (place, id) => {
        wanted.current = { place, id };
        if (api) reach(api);
      },
    }),
    [api, reach],
  );

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
        onGridReady={(event: GridReadyEvent<Row>) => setApi(event.api)}
        onGridSizeChanged={({ api: grid }) => widen(grid)}
        onColumnResized={({ finished, source, column }) => {
          if (!finished || source !== "uiColumnResized" || !column) return;
          latest.current.onWidth?.(column.getColId(), Math.round(column.getActualWidth() / scale));
        }}
        onColumnMoved={({ finished, source, api: grid }) => {
          if (!finished || source !== "uiColumnMoved") return;
          latest.current.onOrder?.(grid.getAllDisplayedColumns().map((column) => column.getColId()));
        }}
        onModelUpdated={({ api: grid }) => {
          const { selectedId } = latest.current;
          markSelected(grid, latest.current);
          reach(grid);
          if (inFocus.current === String(selectedId)) stayWith(grid, inFocus.current, frame.current);
        }}
        onCellFocused={(event) => {
          inFocus.current = follow(event, latest.current);
        }}
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

/** The size of 1rem, so that rows grow with the text of the system. */
function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL_REM_PX;
}
