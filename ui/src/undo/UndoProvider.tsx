import { type ReactNode, useCallback, useState } from "react";
import { useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { Done } from "../api/generated/types";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/fields";
import { SmallForm } from "../kit/small-form";
import { daysInWords, t } from "../text";
import { AskSecondContext } from "./use-undo";

interface Asked {
  operation: number;
  refusal: string;
  settle: (done: Done | null) => void;
}

/** Lets every undo below it ask for a reason and a second person, in one dialog. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (operation: number, refusal: string) =>
      new Promise<Done | null>((settle) => setAsked({ operation, refusal, settle })),
    [],
  );
  const close = (done: Done | null) => {
    asked?.settle(done);
    setAsked(null);
  };
  return (
    <AskSecondContext value={ask}>
      {children}
      <Dialog
        opened={asked !== null}
        onClose={() => close(null)}
        title={t("history:second.title")}
        close={t("history:second.close")}
        size="30rem"
      >
        {asked && <Second asked={asked} onDone={close} />}
      </Dialog>
    </AskSecondContext>
  );
}

function Second({ asked, onDone }: { asked: Asked; onDone: (done: Done | null) => void }) {
  const [why, setWhy] = useState("");
  const [by, setBy] = useState("");
  const { mutate, error, isPending } = useOperation("operation_undo");
  const { operation } = asked;
  return (
    <>
      <p>{daysInWords(asked.refusal)}</p>
      <SmallForm
        label={t("history:second.title")}
        save={t("history:undo")}
        isSaving={isPending}
        refusal={refusalBeside(error, ["why", "by"])}
        onSave={() => mutate({ operation, why: why || null, by }, { onSuccess: onDone })}
        onClose={() => onDone(null)}
      >
        <TextField
          label={t("history:second.why")}
          value={why}
          onChange={setWhy}
          error={why ? undefined : refusalOf(error, "why")}
          required
          autoFocus
        />
        <TextField
          label={t("history:second.by")}
          hint={t("dates:second.hintYou")}
          value={by}
          onChange={setBy}
          error={refusalOf(error, "by")}
          required
        />
      </SmallForm>
    </>
  );
}
