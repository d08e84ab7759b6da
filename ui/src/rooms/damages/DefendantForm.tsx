import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { useSayDone } from "../../exposure/undo";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

/** Adds a defendant to the case, with whose citizen it is where that is known. */
export function DefendantForm({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const [name, setName] = useState("");
  const [places, setPlaces] = useState("");
  const add = useOperation("party_add");
  const sayDone = useSayDone();
  const submit = () =>
    add.mutate(
      {
        case: caseId,
        name,
        role: "defendant",
        citizenship: places.split(",").filter((place) => place.trim() !== ""),
      },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(summary, operation);
        },
      },
    );
  return (
    <SmallForm
      refusal={refusalBeside(add.error, ["name", "citizenship"])}
      save={t("damages:citizens.addSave")}
      cancel={t("damages:assumptions.cancel")}
      isSaving={add.isPending}
      onSave={submit}
      onClose={onClose}
    >
      <TextField
        label={t("damages:citizens.name")}
        value={name}
        onChange={setName}
        error={refusalOf(add.error, "name")}
        required
        autoFocus
      />
      <TextField
        label={t("damages:citizens.ofNew")}
        hint={t("damages:citizens.hint")}
        value={places}
        onChange={setPlaces}
        error={refusalOf(add.error, "citizenship")}
      />
    </SmallForm>
  );
}
