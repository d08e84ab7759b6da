import type { ClaimView } from "../../api/generated/types";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatCount, t } from "../../text";
import styles from "./claims.module.css";
import { Section } from "./Section";

/** What each person has to prove, with how many do not have it on record; each count opens them. */
export function Proof({ claim }: { claim: ClaimView }) {
  const go = useGo();
  if (claim.proof.length === 0) return null;
  return (
    <Section title={t("claims:proof.title")}>
      <dl className={styles.figures}>
        {claim.proof.map(({ input, says, fact, missing }) => (
          <div key={input} className={styles.pair}>
            <dt>{says}</dt>
            <dd>
              {missing === 0 || fact === null ? (
                t("claims:proof.none")
              ) : (
                <OpenFigure
                  what={t("claims:proof.opens", { proof: says })}
                  onOpen={() => go("plaintiffs", { concern: { of: "gap", gap: `no_${fact}` } })}
                >
                  {t("claims:proof.missing", { people: formatCount(missing) })}
                </OpenFigure>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
