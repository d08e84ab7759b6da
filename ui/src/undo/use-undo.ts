import { createContext, useCallback, useContext } from "react";
import { useAsk, useOperation } from "../api/client";
import { CoreFailure, refusalOf } from "../api/failure";
import type { Done, UndoOthers } from "../api/generated/types";
import { hideUndo } from "../kit/toasts";

/** An operation to undo; with `keeping`, for its people but so many who were changed since. */
export interface Wanted {
  operation: number;
  keeping: number | null;
}

/** What an undo may ask of whoever wants it. */
export interface UndoAsks {
  /** Asks for a reason and a second person and undoes with them; null where that is left. */
  second: (wanted: Wanted, refusal: string) => Promise<Done | null>;
  /** Asks whether to undo it for those who were not changed since. */
  others: (found: UndoOthers) => Promise<boolean>;
}

/** Who asks, where something can. Elsewhere an undo that needs it is refused like any other. */
export const UndoAsksContext = createContext<UndoAsks | null>(null);

/**
 * Undoes operations. What would take a critical deadline away, alone, asks for a reason and a second person first; where
 * some of many people were changed since, it is offered for the others.
 */
export function useUndo() {
  const { mutateAsync, isPending, variables, error, reset } = useOperation("operation_undo");
  const askCore = useAsk();
  const asks = useContext(UndoAsksContext);
  const undo = useCallback(
    async (operation: number): Promise<Done | null> => {
      const attempt = async (wanted: Wanted): Promise<Done | null> => {
        try {
          return await mutateAsync({ ...wanted, why: null, by: null });
        } catch (refusal) {
          const needsSecond = refusalOf(refusal, "why");
          if (asks && needsSecond) return asks.second(wanted, needsSecond);
          const isOfRows = refusal instanceof CoreFailure && refusal.operation !== undefined;
          if (!asks || !isOfRows || wanted.keeping !== null) throw refusal;
          // Where something else than people stands in the way, the first refusal says it.
          const found = await askCore("operation_others", { operation }).catch(() => null);
          if (!found?.changed) throw refusal;
          return (await asks.others(found)) ? attempt({ operation, keeping: found.changed }) : null;
        }
      };
      const done = await attempt({ operation, keeping: null });
      if (done) hideUndo(operation);
      return done;
    },
    [mutateAsync, askCore, asks],
  );
  const tried = variables?.operation ?? null;
  const isRefused = error !== null && !(asks && refusalOf(error, "why"));
  return {
    /** Resolves with what was done, with null where something was asked and left, or rejects. */
    undo,
    /** The operation that is being undone just now. */
    undoing: isPending ? tried : null,
    /** What was refused last, and why. */
    refused: isRefused && tried !== null ? { operation: tried, error } : null,
    /** Forgets what was refused. */
    reset,
  };
}
