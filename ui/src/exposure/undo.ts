import { useCallback } from "react";
import { toastFailed, toastUndo } from "../kit/toasts";
import { useUndo } from "../undo/use-undo";

/** Says what an operation did, with a way to undo it; a refusal to undo is said as well. */
export function useSayDone(): (said: string, operation: number) => void {
  const { undo } = useUndo();
  return useCallback(
    (said, operation) => {
      toastUndo(said, operation, () => {
        undo(operation).catch((refusal: Error) => toastFailed(refusal.message));
      });
    },
    [undo],
  );
}
