import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { ClaimView, RoomView, SettingView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
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
    is_assumed: said?.is_assumed ?? true,
  });
  const set = useOperation("claim_term_set");
  const clear = useOperation("claim_term_clear");
  const sayDone = useSayDone();
  const name = word("claims:terms.name", room.name);
  const done = {
    onSuccess: ({ operation, summary }: { operation: number; summary: string }) => {
      onClose();
      sayDone(summary, operation);
    },
  };
  const save = () => set.mutate({ case: caseId, id: claim.id, term: { name: room.name, ...draft } }, done);
  const takeBack = said && (
    <Button
      variant="subtle"
      loading={clear.isPending}
      onClick={() => clear.mutate({ case: caseId, id: claim.id, name: room.name }, done)}
    >
      {t("claims:terms.takeBack")}
    </Button>
  );
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <SmallForm
      columns="repeat(2, minmax(0, 1fr))"
      refusal={refusalBeside(set.error ?? clear.error, ["value", "rate", "source"])}
      save={t("claims:terms.save")}
      cancel={t("claims:history.cancel")}
      isSaving={set.isPending}
      extra={takeBack}
      onSave={save}
      onClose={onClose}
    >
      <TermField
        room={room}
        label={name}
        value={draft.value}
        error={refusalOf(set.error, "value") ?? refusalOf(set.error, "rate")}
        onChange={(value, source = draft.source) => change({ value, source })}
      />
      <TextField
        label={t("claims:terms.source")}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={refusalOf(set.error, "source")}
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
