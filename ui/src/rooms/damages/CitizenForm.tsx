import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { PartyView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

/** Says of which states or countries a defendant is a citizen; blank takes it back. */
export function CitizenForm({ party, onClose }: { party: PartyView; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [places, setPlaces] = useState(party.citizenship ?? "");
  const save = useOperation("party_set");
  const sayDone = useSayDone();
  const submit = () =>
    save.mutate(
      { case: caseId, party: party.party, citizenship: places.split(",") },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(summary, operation);
        },
      },
    );
  return (
    <SmallForm
      refusal={refusalBeside(save.error, ["citizenship"])}
      save={t("damages:assumptions.save")}
      cancel={t("damages:assumptions.cancel")}
      isSaving={save.isPending}
      onSave={submit}
      onClose={onClose}
    >
      <TextField
        label={t("damages:citizens.of", { name: party.name })}
        hint={t("damages:citizens.hint")}
        value={places}
        onChange={setPlaces}
        error={refusalOf(save.error, "citizenship")}
        autoFocus
      />
    </SmallForm>
  );
}
