import { useCase } from "../../api/case";
import { useAsk } from "../../api/client";
import { t } from "../../text";
import { sharersOf } from "./Loss";

/** Adds to what was done by pleading a claim which loss it makes good, where other claims do so too. */
export function useWithLoss(): (claim: number, summary: string) => Promise<string> {
  const { case: caseId } = useCase();
  const ask = useAsk();
  return async (claim, summary) => {
    // The claim is pleaded, whatever comes of this question.
    const claims = await ask("claim_list", { case: caseId }).catch(() => []);
    const added = claims.find(({ id }) => id === claim);
    const others = added ? sharersOf(added, claims) : [];
    if (!added || others.length === 0) return summary;
    const shared = { summary, loss: added.loss, claims: others.join(", "), count: others.length };
    return t("claims:add.alsoGood", shared);
  };
}
