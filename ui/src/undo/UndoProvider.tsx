import { type ReactNode, useMemo, useState } from "react";
import type { Done, UndoOthers } from "../api/generated/types";
import { Dialog } from "../kit/dialog";
import { t } from "../text";
import { Others } from "./Others";
import { Second } from "./Second";
import { type UndoAsks, UndoAsksContext, type Wanted } from "./use-undo";

type Asked =
  | { for: "second"; wanted: Wanted; refusal: string; settle: (done: Done | null) => void }
  | { for: "others"; found: UndoOthers; settle: (isWanted: boolean) => void };

/** Lets every undo below it ask for a second person, or whether to be for some of its people only, in one dialog. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const asks = useMemo<UndoAsks>(
    () => ({
      second: (wanted, refusal) =>
        new Promise((settle) => setAsked({ for: "second", wanted, refusal, settle })),
      others: (found) => new Promise((settle) => setAsked({ for: "others", found, settle })),
    }),
    [],
  );
  const leave = () => {
    if (asked?.for === "second") asked.settle(null);
    if (asked?.for === "others") asked.settle(false);
    setAsked(null);
  };
  return (
    <UndoAsksContext value={asks}>
      {children}
      <Dialog
        opened={asked !== null}
        onClose={leave}
        title={asked ? t(`history:${asked.for}.title`) : ""}
        close={t("history:second.close")}
        size="30rem"
      >
        {asked?.for === "second" && (
          <Second
            wanted={asked.wanted}
            refusal={asked.refusal}
            onClose={leave}
            onDone={(done) => {
              asked.settle(done);
              setAsked(null);
            }}
          />
        )}
        {asked?.for === "others" && (
          <Others
            found={asked.found}
            onClose={leave}
            onUndo={() => {
              asked.settle(true);
              setAsked(null);
            }}
          />
        )}
      </Dialog>
    </UndoAsksContext>
  );
}
