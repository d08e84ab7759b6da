import { useOperation } from "../../api/client";
import { toastDone, toastFailed, toastUndo } from "../../kit/toasts";

/** Undoing of operations: at once, or offered in a toast after something was done. */
export function useUndo() {
  const { mutateAsync, isPending } = useOperation("operation_undo");
  // The toast outlives the component that offered it, so this must not hang on its being shown.
  const undo = (operation: number) => {
    mutateAsync({ operation }).then(
      ({ summary }) => toastDone(summary),
      (refusal: Error) => toastFailed(refusal.message),
    );
  };
  return {
    undo,
    isUndoing: isPending,
    /** Says what was done and offers to undo it. */
    offer: (summary: string, operation: number) => toastUndo(summary, () => undo(operation)),
  };
}
