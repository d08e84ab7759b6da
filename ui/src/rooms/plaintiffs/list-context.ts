import { createContext } from "react";
import { Cells } from "./cells/cells";
import type { NamedColumn } from "./named-columns";
import { Selection } from "./selection";

interface ListState {
  caseId: number;
  selection: Selection;
  cells: Cells;
  claimName: (claim: string) => string;
  /** Keys of the columns shown. */
  shown: readonly string[];
  /** Every column there is. */
  columns: readonly NamedColumn[];
  /** Moves the cell in hand by columns and rows. */
  onMove: (columns: number, rows: number) => void;
}

/** What the cells of the list look at beside their row. */
export const ListContext = createContext<ListState>({
  caseId: 0,
  selection: new Selection(),
  cells: new Cells(),
  claimName: (claim) => claim,
  shown: [],
  columns: [],
  onMove: () => {},
});
