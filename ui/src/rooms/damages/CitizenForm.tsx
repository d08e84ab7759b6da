import { useState } from "react";
import { useCase } from "../../api/case";
import type { PartyView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

/** Says of which states or countries a defendant is a citizen; blank takes it back. */
export function CitizenForm({ party, onClose }: { party: PartyView; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [places, setPlaces] = useState(party.citizenship ?? "");
  const set = useSaving("party_set", ["citizenship"], onClose);
  const save = () => set.save({ case: caseId, party: party.party, citizenship: places.split(",") });
  return (
    <SmallForm save={t("damages:assumptions.save")} {...set.form} onSave={save}>
      <TextField
        label={t("damages:citizens.of", { name: party.name })}
        hint={t("damages:citizens.hint")}
        value={places}
        onChange={setPlaces}
        error={set.refusalAt("citizenship")}
        autoFocus
      />
    </SmallForm>
  );
}
