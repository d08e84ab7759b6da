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
  /** Stays in sight when the list scrolls sideways. Has `width`, or else `least`. */
  pinned?: boolean;
  /** Has no menu, and cannot be moved: a column of tick boxes. */
  isPlain?: boolean;
}

/** A cell of the grid. */
export interface GridCell<Row> {
  /** Place of the row in the whole list, the first being 0. */
  place: number;
  /** Key of the column. */
  column: string;
  /** The row; absent while its page is being read. */
  row: Row | undefined;
}

/** What a room can tell the grid to do. */
export interface BigGridHandle<Row = unknown> {
  /** Puts the focus back on the cell that had it. */
  focus: () => void;
  /** The cell that has or last had the focus. */
  cell: () => GridCell<Row> | null;
  /** Moves the focus by columns and rows, as far as there are any. */
  step: (columns: number, rows: number) => void;
  /** Scrolls to the row in hand at its place in the whole list, as soon as the list holds it. */
  show: (place: number, id: string | number) => void;
}

/** What the grid takes. */
export interface BigGridProps<Row> {
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
  /** Called with the key of a column that somebody has given another width, in px at the usual size of text. */
  onWidth?: (key: string, width: number) => void;
  /** Called with the key of a column whose menu is wanted, by its heading's button, and with the heading. */
  onMenu?: (key: string, heading: Element) => void;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  handle?: Ref<BigGridHandle<Row>>;
}
