import type { ClaimView } from "../../api/generated/types";
import { StatusWord } from "../../kit/words";
import { formatDay, t } from "../../text";
import styles from "./claims.module.css";
import { Section } from "./Section";

/** What the claim gives: the remedy, fees, punitive damages, and what must be sent before suit. */
export function Remedy({ claim }: { claim: ClaimView }) {
  const { gives, minimum_cite, cite, changes_on, fees, punitive, notices } = claim;
  return (
    <Section title={t("claims:remedy.title")}>
      <Rule text={sentence(gives)} cite={minimum_cite ?? cite} />
      {changes_on && (
        <StatusWord tone="warn">{t("claims:remedy.changes", { day: formatDay(changes_on) })}</StatusWord>
      )}
      {fees && <Rule text={`${t("claims:remedy.fees")} ${fees.says}`} cite={fees.cite} />}
      {punitive && <Rule text={`${t("claims:remedy.punitive")} ${punitive.says}`} cite={punitive.cite} />}
      {notices.map((notice) => (
        <Rule key={notice.says} text={`${t("claims:remedy.notice")} ${notice.says}`} cite={notice.cite} />
      ))}
      <p className={styles.quiet}>{t("claims:remedy.loss", { loss: claim.loss })}</p>
    </Section>
  );
}

/** A rule in words with where it stands. */
export function Rule({ text, cite }: { text: string; cite: string }) {
  return (
    <p className={styles.rule}>
      {text} <span className={styles.quiet}>{cite}</span>
    </p>
  );
}

function sentence(words: string): string {
  return words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
