import type { ClaimView } from "../../api/generated/types";
import { StatusWord } from "../../kit/words";
import { formatDay, t } from "../../text";
import { Loss } from "./Loss";
import { Section } from "./Section";
import { BesideRemedy, Rule } from "./Theory";

interface RemedyProps {
  claim: ClaimView;
  /** The claims of the case. */
  claims: readonly ClaimView[];
}

/** What the claim gives: the remedy, what must be sent before suit, fees, punitive damages, and the loss made good. */
export function Remedy({ claim, claims }: RemedyProps) {
  const { gives, minimum_cite, cite, changes_on } = claim;
  return (
    <Section title={t("claims:remedy.title")}>
      <Rule text={sentence(gives)} cite={minimum_cite ?? cite} />
      {changes_on && (
        <StatusWord tone="warn">{t("claims:remedy.changes", { day: formatDay(changes_on) })}</StatusWord>
      )}
      <BesideRemedy {...claim} />
      <Loss claim={claim} claims={claims} />
    </Section>
  );
}

/** Words that begin small as a sentence. */
export function sentence(words: string): string {
  return words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
