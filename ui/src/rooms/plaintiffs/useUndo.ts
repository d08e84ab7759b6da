import { useOperation } from "../../api/client";
import { toastDone, toastFailed, toastUndo } from "../../kit/toasts";

/** Undoing of operations: at once, or offered in a toast after something was done. */
export function useUndo() {
  const operation = useOperation("operation_undo");
  const undo = (number: number) =>
    operation.mutate(
      { operation: number },
      { onSuccess: ({ summary }) => toastDone(summary), onError: ({ message }) => toastFailed(message) },
    );
  return {
    undo,
    isUndoing: operation.isPending,
    /** Says what was done and offers to undo it. */
    offer: (summary: string, number: number) => toastUndo(summary, () => undo(number)),
  };
}
