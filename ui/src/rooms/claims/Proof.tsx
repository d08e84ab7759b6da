import { Button } from "@mantine/core";
import { useState } from "react";
import type { ClaimView, FactTypeView, ProofItem } from "../../api/generated/types";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatCount, t } from "../../text";
import styles from "./claims.module.css";
import { ProofDialog } from "./ProofDialog";
import { Section } from "./Section";

/** What each class member has to prove, what tells it, and of how many it is missing; each count opens them. */
export function Proof({ claim, facts }: { claim: ClaimView; facts: readonly FactTypeView[] }) {
  const [isShown, show] = useState(false);
  if (claim.proof.length === 0) return null;
  return (
    <Section
      title={t("claims:proof.title")}
      action={<Button onClick={() => show(true)}>{t("claims:proof.open")}</Button>}
    >
      <table className={styles.proof}>
        <thead>
          <tr>
            <th scope="col">{t("claims:proof.what")}</th>
            <th scope="col">{t("claims:proof.lacking")}</th>
          </tr>
        </thead>
        <tbody>
          {claim.proof.map((item) => (
            <Line key={item.input} claim={claim.claim} item={item} teller={tellerOf(item, facts)} />
          ))}
        </tbody>
      </table>
      <ProofDialog opened={isShown} claim={claim} onClose={() => show(false)} />
    </Section>
  );
}

function Line({ claim, item, teller }: { claim: string; item: ProofItem; teller: string }) {
  const go = useGo();
  const { says, input, missing } = item;
  return (
    <tr>
      <td>
        {says}
        <div className={styles.quiet}>{teller}</div>
      </td>
      <td data-missing={missing > 0 || undefined}>
        {missing === 0 ? (
          formatCount(0)
        ) : (
          <OpenFigure
            what={t("claims:proof.opens", { proof: says })}
            onOpen={() => go("plaintiffs", { concern: { of: "unproven", claim, input } })}
          >
            {formatCount(missing)}
          </OpenFigure>
        )}
      </td>
    </tr>
  );
}

function tellerOf({ fact }: ProofItem, facts: readonly FactTypeView[]): string {
  if (fact === null) return t("claims:proof.byEvents");
  const known = facts.find(({ key }) => key === fact);
  return known ? t("claims:proof.by", { fact: known.label }) : t("claims:told.noFact");
}
