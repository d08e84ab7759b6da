import { toastDone, toastFailed, toastUndo } from "../../kit/toasts";
import { useUndo as useUndoOf } from "../../undo/use-undo";

/** Undoing of operations: at once, or offered in a toast after something was done. */
export function useUndo() {
  const undone = useUndoOf();
  // The toast outlives the component that offered it, so this must not hang on its being shown.
  const undo = (operation: number) => {
    undone.undo(operation).then(
      (done) => done && toastDone(done.summary),
      (refusal: Error) => toastFailed(refusal.message),
    );
  };
  return {
    undo,
    isUndoing: undone.undoing !== null,
    /** Says what was done and offers to undo it. */
    offer: (summary: string, operation: number) => toastUndo(summary, operation, () => undo(operation)),
  };
}
