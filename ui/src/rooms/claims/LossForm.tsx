import { useState } from "react";
import { useCase } from "../../api/case";
import type { ClaimView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
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
  const set = useSaving("claim_loss_set", ["loss"], onClose);
  const save = () => {
    if (loss.trim() === claim.loss) return onClose();
    set.save({ case: caseId, id: claim.id, loss });
  };
  return (
    <SmallForm save={t("claims:loss.save")} {...set.form} onSave={save}>
      <OfferedField
        label={t("claims:loss.title")}
        hint={t("claims:loss.hint")}
        offered={claims.map((known) => known.loss)}
        value={loss}
        onChange={setLoss}
        error={set.refusalAt("loss")}
        required
        autoFocus
      />
    </SmallForm>
  );
}
