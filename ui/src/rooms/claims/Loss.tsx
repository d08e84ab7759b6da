import { Button } from "@mantine/core";
import type { ClaimView } from "../../api/generated/types";
import { useEdited } from "../../kit/edited";
import { t } from "../../text";
import styles from "./claims.module.css";
import { LossForm } from "./LossForm";

interface LossProps {
  claim: ClaimView;
  /** The claims of the case. */
  claims: readonly ClaimView[];
}

/** Which loss a claim makes good, which other claims do as well, and a way to name another. */
export function Loss({ claim, claims }: LossProps) {
  const parts = useEdited();
  const others = sharersOf(claim, claims);
  if (parts.edited !== null) return <LossForm claim={claim} claims={claims} onClose={parts.close} />;
  return (
    <div className={styles.term}>
      <span className={styles.quiet}>{t("claims:loss.title")}</span>
      <strong>{claim.loss}</strong>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t("claims:loss.changeOf")}
        autoFocus={parts.takesFocus("loss")}
        onClick={() => parts.edit("loss")}
      >
        {t("claims:loss.change")}
      </Button>
      <p className={styles.termSource}>
        {others.length === 0 ? t("claims:loss.alone") : t("claims:loss.also", { claims: others.join(", ") })}
      </p>
    </div>
  );
}

/** The claims that make the same loss good, by name. */
export function sharersOf(claim: ClaimView, claims: readonly ClaimView[]): string[] {
  const others = claims.filter(({ id, loss }) => id !== claim.id && loss === claim.loss);
  return others.map((other) => nameOf(other, claims));
}

/** The name of a claim, with its class where another claim bears the same; says so where it is over. */
function nameOf({ id, name, class: of, is_live }: ClaimView, claims: readonly ClaimView[]): string {
  const isShared = claims.some((other) => other.id !== id && other.name === name);
  const claim = isShared ? t("claims:loss.ofClass", { claim: name, class: of }) : name;
  return is_live ? claim : t("claims:loss.over", { claim });
}
