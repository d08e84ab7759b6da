import { type CommandName, type Request, type Response, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { Done } from "../api/generated/types";
import { useSayDone } from "../undo/use-offer";

/** The commands that say what they did and can be undone. */
type Saving = { [N in CommandName]: Response<N> extends Done ? N : never }[CommandName];

/**
 * Saves what a small form holds: then it closes, and what was done is said with a way to undo it. A refusal stands
 * at its field, or in the form where it names none of `fields`.
 */
export function useSaving<N extends Saving>(name: N, fields: string[], onClose: () => void) {
  const { mutate, error, isPending } = useOperation(name);
  const sayDone = useSayDone();
  return {
    /** Sends it; `said` stands in place of the core's own sentence. */
    save: (payload: Request<N>, said?: string) =>
      mutate(payload, {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(said ?? summary, operation);
        },
      }),
    refusalAt: (field: string) => refusalOf(error, field),
    /** What the form itself shows. */
    form: { refusal: refusalBeside(error, fields), isSaving: isPending, onClose },
  };
}
