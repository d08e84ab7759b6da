import { useCallback } from "react";
import { useOperation } from "../api/client";
import { toastFailed, toastUndo } from "../kit/toasts";

/** Says what an operation did, with a way to undo it; a refusal to undo is said as well. */
export function useSayDone(): (said: string, operation: number) => void {
  const { mutateAsync } = useOperation("operation_undo");
  return useCallback(
    (said, operation) => {
      toastUndo(said, () => {
        mutateAsync({ operation }).catch((refusal: Error) => toastFailed(refusal.message));
      });
    },
    [mutateAsync],
  );
}
