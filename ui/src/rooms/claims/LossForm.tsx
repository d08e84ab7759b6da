import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { ClaimView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { OfferedField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";

interface LossFormProps {
  claim: ClaimView;
  /** The claims of the case, whose losses are offered. */
  claims: readonly ClaimView[];
  onClose: () => void;
}

/** Says which loss a claim makes good: one that other claims make good, or another. */
export function LossForm({ claim, claims, onClose }: LossFormProps) {
  const { case: caseId } = useCase();
  const [loss, setLoss] = useState(claim.loss);
  const set = useOperation("claim_loss_set");
  const sayDone = useSayDone();
  const save = () => {
    if (loss.trim() === claim.loss) return onClose();
    set.mutate(
      { case: caseId, id: claim.id, loss },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(summary, operation);
        },
      },
    );
  };
  return (
    <SmallForm
      refusal={refusalBeside(set.error, ["loss"])}
      save={t("claims:loss.save")}
      cancel={t("claims:loss.cancel")}
      isSaving={set.isPending}
      onSave={save}
      onClose={onClose}
    >
      <OfferedField
        label={t("claims:loss.title")}
        hint={t("claims:loss.hint")}
        offered={claims.map((known) => known.loss)}
        value={loss}
        onChange={setLoss}
        error={refusalOf(set.error, "loss")}
        required
        autoFocus
      />
    </SmallForm>
  );
}
