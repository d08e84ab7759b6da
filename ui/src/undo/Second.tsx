import { useState } from "react";
import { useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { Done } from "../api/generated/types";
import { TextField } from "../kit/fields";
import { SmallForm } from "../kit/small-form";
import { daysInWords, t } from "../text";
import type { Wanted } from "./use-undo";

interface SecondProps {
  wanted: Wanted;
  /** Why a second person is needed. */
  refusal: string;
  onDone: (done: Done) => void;
  onClose: () => void;
}

/** Asks for the reason and a second person, and undoes with them. */
export function Second({ wanted, refusal, onDone, onClose }: SecondProps) {
  const [why, setWhy] = useState("");
  const [by, setBy] = useState("");
  const { mutate, error, isPending } = useOperation("operation_undo");
  return (
    <>
      <p>{daysInWords(refusal)}</p>
      <SmallForm
        label={t("history:second.title")}
        save={t("history:undo")}
        isSaving={isPending}
        refusal={refusalBeside(error, ["why", "by"])}
        onSave={() => mutate({ ...wanted, why: why || null, by }, { onSuccess: onDone })}
        onClose={onClose}
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
