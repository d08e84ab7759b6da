import { useSyncExternalStore } from "react";
import type { Cells } from "./cells";

/** Whether the cells of the list are gone through, watched. */
export function useIsEntered(cells: Cells): boolean {
  return useSyncExternalStore(cells.subscribe, () => cells.current().isEntered);
}
