import type { ClaimView } from "../../api/generated/types";
import { StatusWord } from "../../kit/words";
import { formatDay, t } from "../../text";
import styles from "./claims.module.css";
import { Section } from "./Section";
import { BesideRemedy, Rule } from "./Theory";

/** What the claim gives: the remedy, what must be sent before suit, fees and punitive damages. */
export function Remedy({ claim }: { claim: ClaimView }) {
  const { gives, minimum_cite, cite, changes_on, loss } = claim;
  return (
    <Section title={t("claims:remedy.title")}>
      <Rule text={sentence(gives)} cite={minimum_cite ?? cite} />
      {changes_on && (
        <StatusWord tone="warn">{t("claims:remedy.changes", { day: formatDay(changes_on) })}</StatusWord>
      )}
      <BesideRemedy {...claim} />
      <p className={styles.quiet}>{t("claims:remedy.loss", { loss })}</p>
    </Section>
  );
}

/** Words that begin small as a sentence. */
export function sentence(words: string): string {
  return words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
