import { createContext, useCallback, useContext } from "react";
import { useOperation } from "../api/client";
import { refusalOf } from "../api/failure";
import type { Done } from "../api/generated/types";
import { hideUndo } from "../kit/toasts";

/** Asks for a reason and a second person and undoes with them; null where that is left. */
export type AskSecond = (operation: number, refusal: string) => Promise<Done | null>;

/** Who asks, where something can. Elsewhere an undo that needs it is refused like any other. */
export const AskSecondContext = createContext<AskSecond | null>(null);

/** Undoes operations. What would take a critical deadline away, alone, asks for a reason and a second person first. */
export function useUndo() {
  const { mutateAsync, isPending, variables, error, reset } = useOperation("operation_undo");
  const askSecond = useContext(AskSecondContext);
  const undo = useCallback(
    async (operation: number): Promise<Done | null> => {
      try {
        const done = await mutateAsync({ operation, why: null, by: null });
        hideUndo(operation);
        return done;
      } catch (refusal) {
        const asks = refusalOf(refusal, "why");
        if (!askSecond || !asks) throw refusal;
        const done = await askSecond(operation, asks);
        if (done) hideUndo(operation);
        return done;
      }
    },
    [mutateAsync, askSecond],
  );
  const tried = variables?.operation ?? null;
  const isRefused = error !== null && !(askSecond && refusalOf(error, "why"));
  return {
    /** Resolves with what was done, with null where a second person was asked for and none came, or rejects. */
    undo,
    /** The operation that is being undone just now. */
    undoing: isPending ? tried : null,
    /** What was refused last, and why. */
    refused: isRefused && tried !== null ? { operation: tried, error } : null,
    /** Forgets what was refused. */
    reset,
  };
}
