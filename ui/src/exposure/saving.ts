import { type CommandName, type Request, type Response, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { Done } from "../api/generated/types";
import { toastDone } from "../kit/toasts";
import { useSayDone } from "../undo/use-offer";

/** The commands that say what they did. */
type Saving = { [N in CommandName]: Response<N> extends Done ? N : never }[CommandName];

/** What stays on record whatever is done later: the core takes none of it back, so no undo is offered. */
const ON_RECORD: ReadonlySet<CommandName> = new Set(["conflict_clear", "deadline_confirm"]);

/**
 * Saves what a small form holds: then it closes, and what was done is said, with a way to undo it where there is one. A
 * refusal stands at its field, or in the form where it names none of `fields`.
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
          if (ON_RECORD.has(name)) toastDone(said ?? summary);
          else sayDone(said ?? summary, operation);
        },
      }),
    refusalAt: (field: string) => refusalOf(error, field),
    /** What the form itself shows. */
    form: { refusal: refusalBeside(error, fields), isSaving: isPending, onClose },
  };
}
