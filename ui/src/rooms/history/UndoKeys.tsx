import { useAsk, useCore } from "../../api/client";
import type { OperationView } from "../../api/generated/types";
import { useCommands } from "../../kit/commands";
import { isPageCovered, PALETTE } from "../../kit/dialog";
import { toastDone, toastFailed } from "../../kit/toasts";
import { daysInWords, t } from "../../text";
import { useUndo } from "../../undo/use-undo";
import { Chain } from "./chain";
import { useLinked, withLinked } from "./linked";

/** How far back the keys look for something to undo. */
const LOOK_BACK = 200;
const NONE: OperationView[] = [];

/** Undoes the newest operation of the file, or brings back what was undone last: Ctrl Z and Ctrl Shift Z. */
export function useUndoLast(): { undo: () => void; redo: () => void } {
  const ask = useAsk();
  const { undo, undoing } = useUndo();

  const run = async (next: (chain: Chain) => OperationView | null, says: Says) => {
    if (undoing !== null) return;
    try {
      const { operations } = await ask("history_list", { case: null, offset: 0, limit: LOOK_BACK });
      const chain = new Chain(await withLinked(ask, operations));
      const found = next(chain);
      if (!found) return toastDone(says.nothing());
      const done = await undo(found.operation);
      if (done) toastDone(says.done(chain.origin(found).summary));
    } catch (refusal) {
      toastFailed(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return {
    undo: () => run((chain) => chain.nextUndo(), UNDO),
    redo: () => run((chain) => chain.nextRedo(), REDO),
  };
}

/** Stays while a file is open, so that undo and redo work in every room. */
export function UndoKeys() {
  const { undo, redo } = useUndoLast();
  const group = t("shell:palette.commands");
  // The palette names what the keys would do before they do it.
  const known = useCore("history_list", { case: null, offset: 0, limit: LOOK_BACK }, { keep: true });
  const chain = new Chain(useLinked(known.data?.operations ?? NONE));
  const [next, last] = [chain.nextUndo(), chain.nextRedo()];
  useCommands([
    {
      id: "edit.undo",
      label: next ? t("history:undoNext", named(chain, next)) : t("shell:keys.undo"),
      called: t("shell:keys.undo"),
      group,
      keys: "mod+z",
      run: () => (isTyping() ? document.execCommand("undo") : isPageCovered() || undo()),
    },
    {
      id: "edit.redo",
      label: last ? t("history:redoNext", named(chain, last)) : t("shell:keys.redo"),
      called: t("shell:keys.redo"),
      group,
      keys: "mod+shift+z",
      run: () => (isTyping() ? document.execCommand("redo") : isPageCovered() || redo()),
    },
  ]);
  return null;
}

function named(chain: Chain, operation: OperationView): { summary: string } {
  return { summary: daysInWords(chain.origin(operation).summary) };
}

/**
 * The window's own menu takes the keys before a field does: there they belong to what is typed. In the palette it is the
 * command that is meant.
 */
function isTyping(): boolean {
  const field = document.activeElement;
  return (field?.matches("input, textarea, [contenteditable]") ?? false) && !field?.hasAttribute(PALETTE);
}

interface Says {
  done: (summary: string) => string;
  nothing: () => string;
}

const UNDO: Says = {
  done: (summary) => t("history:undone", { summary }),
  nothing: () => t("history:nothingToUndo"),
};
const REDO: Says = {
  done: (summary) => t("history:redone", { summary }),
  nothing: () => t("history:nothingToRedo"),
};
