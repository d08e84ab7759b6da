import type { ReactNode, Ref } from "react";
import type { FetchPage, Sort } from "./grid-source";

/** A column of a long list. */
export interface GridColumn<Row> {
  key: string;
  header: string;
  /** Plain text: the fastest to scroll. */
  text?: (row: Row) => string;
  /** Anything else, in place of `text`. */
  cell?: (row: Row) => ReactNode;
  /** Figures stand right. */
  align?: "right";
  /** In px at the usual size of text. Without one the column takes what is left. */
  width?: number;
  /** In px: what a column without a width never falls below. */
  least?: number;
  /** Lets the heading order the list; `fetch` is told the key. */
  sortable?: boolean;
  /** Stays in sight when the list scrolls sideways. */
  pinned?: boolean;
}

/** What a room can tell the grid to do. */
export interface BigGridHandle {
  /** Puts the focus back on the row that had it. */
  focus: () => void;
}

/** What the grid takes. */
export interface BigGridProps<Row> {
  /** Under this name widths and order of the columns are remembered. */
  name: string;
  /** What the list is, for those who hear it. */
  label: string;
  /** Keep its identity: a constant of the module, or memoised. */
  columns: readonly GridColumn<Row>[];
  fetch: FetchPage<Row>;
  /** What the list is ordered by when it is first shown, until a heading says otherwise. */
  firstSort?: Sort | undefined;
  rowId: (row: Row) => string | number;
  /** Changes when another list is wanted (search, filter): the grid starts again at the top. */
  queryKey: string;
  /** Changes when the rows may have changed (`useChanges`): the grid reads them again where it stands. */
  version: number;
  selectedId?: string | number | null;
  /** Called with the row in hand: by a click or the arrow keys. */
  onSelect?: (row: Row) => void;
  /** Called on Enter and on a double click. */
  onOpen?: (row: Row) => void;
  onTotal?: (total: number) => void;
  /** Called with the keys of the columns when somebody has moved one. */
  onOrder?: (keys: string[]) => void;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  handle?: Ref<BigGridHandle>;
}
