import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import type { ClaimView, RoomView, SettingView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm, Wide } from "../../kit/small-form";
import { t, word } from "../../text";
import { TermField } from "./TermField";

interface TermFormProps {
  claim: ClaimView;
  room: RoomView;
  said: SettingView | undefined;
  onClose: () => void;
}

/** Says what the statute leaves open, with where that is known from. */
export function TermForm({ claim, room, said, onClose }: TermFormProps) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState({
    value: said?.value ?? "",
    source: said?.source ?? "",
    // An election is the firm's own act: there is nothing to prove.
    is_assumed: said?.is_assumed ?? room.name !== "elected",
  });
  const set = useSaving("claim_term_set", ["value", "rate", "source"], onClose);
  const clear = useSaving("claim_term_clear", [], onClose);
  const name = word("claims:terms.name", room.name);
  const save = () => set.save({ case: caseId, id: claim.id, term: { name: room.name, ...draft } });
  const takeBack = said && (
    <Button
      variant="subtle"
      loading={clear.form.isSaving}
      onClick={() => clear.save({ case: caseId, id: claim.id, name: room.name })}
    >
      {t("claims:terms.takeBack")}
    </Button>
  );
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <SmallForm
      columns="repeat(2, minmax(0, 1fr))"
      save={t("claims:terms.save")}
      {...set.form}
      refusal={set.form.refusal ?? clear.form.refusal}
      extra={takeBack}
      onSave={save}
    >
      <TermField
        room={room}
        label={name}
        value={draft.value}
        error={set.refusalAt("value") ?? set.refusalAt("rate")}
        onChange={(value, source = draft.source) => change({ value, source })}
      />
      <TextField
        label={t("claims:terms.source")}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={set.refusalAt("source")}
        required
      />
      <Wide>
        <Checkbox
          label={t("claims:terms.isAssumed")}
          checked={draft.is_assumed}
          onChange={(event) => change({ is_assumed: event.currentTarget.checked })}
        />
      </Wide>
    </SmallForm>
  );
}
