import { useCallback } from "react";
import { toastDone, toastFailed, toastUndo } from "../kit/toasts";
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
