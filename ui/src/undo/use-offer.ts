import { useCallback, useRef } from "react";
import { hideUndo, isUndoOffered, toastDone, toastFailed, toastUndo } from "../kit/toasts";
import { t } from "../text";
import { useUndo } from "./use-undo";

/** Undoing of operations: at once, or offered in a toast after something was done. What comes of it is said. */
export function useOffer() {
  const { undo: undoOf, undoing } = useUndo();
  // The toast outlives the component that offered it, so this must not hang on its being shown.
  const undo = useCallback(
    (operation: number) => {
      undoOf(operation).then(
        (done) => done && toastDone(done.summary),
        (refusal: Error) => toastFailed(refusal.message),
      );
    },
    [undoOf],
  );
  return { undo, isUndoing: undoing !== null };
}

/** Says what an operation did and offers to undo it. */
export function useSayDone(): (said: string, operation: number) => void {
  const { undo } = useOffer();
  return useCallback((said, operation) => toastUndo(said, operation, () => undo(operation)), [undo]);
}

/**
 * As `useSayDone`, for what is done one after another: one toast, which counts how often the same was done while it stood
 * and undoes the last. What is undone, or done in between, begins the count anew.
 */
export function useSayEach(): (said: string, operation: number, what?: string) => void {
  const sayDone = useSayDone();
  const last = useRef({ operation: 0, count: 0, what: "" });
  return useCallback(
    (said, operation, what = "") => {
      const before = last.current;
      const isAnother = isUndoOffered(before.operation) && before.what === what;
      const count = isAnother ? before.count + 1 : 1;
      hideUndo(before.operation);
      last.current = { operation, count, what };
      sayDone(count === 1 ? said : t("kit:doneInARow", { count, last: said }), operation);
    },
    [sayDone],
  );
}
