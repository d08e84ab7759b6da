import { useState } from "react";
import { useCase } from "../../api/case";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

/** Adds a defendant to the case, with whose citizen it is where that is known. */
export function DefendantForm({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const [name, setName] = useState("");
  const [places, setPlaces] = useState("");
  const add = useSaving("party_add", ["name", "citizenship"], onClose);
  const save = () =>
    add.save({
      case: caseId,
      name,
      role: "defendant",
      citizenship: places.split(",").filter((place) => place.trim() !== ""),
    });
  return (
    <SmallForm save={t("damages:citizens.addSave")} {...add.form} onSave={save}>
      <TextField
        label={t("damages:citizens.name")}
        value={name}
        onChange={setName}
        error={add.refusalAt("name")}
        required
        autoFocus
      />
      <TextField
        label={t("damages:citizens.ofNew")}
        hint={t("damages:citizens.hint")}
        value={places}
        onChange={setPlaces}
        error={add.refusalAt("citizenship")}
      />
    </SmallForm>
  );
}
