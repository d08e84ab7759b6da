import { Button } from "@mantine/core";
import type { ClaimView, FactTypeView, InputSourceView } from "../../api/generated/types";
import { t } from "../../text";
import type { FactDraft } from "./AddFact";
import styles from "./claims.module.css";
import { byInput, inputWords } from "./input-words";

interface MissingFactsProps {
  facts: readonly FactTypeView[];
  sources: readonly InputSourceView[];
  claims: readonly ClaimView[];
  onAdd: (draft: FactDraft) => void;
}

/** What claims could take and no fact of the case tells, each with a way to ask for it. */
export function MissingFacts({ facts, sources, claims, onAdd }: MissingFactsProps) {
  const missing = sources.filter(({ fact }) => fact !== null && facts.every(({ key }) => key !== fact));
  if (missing.length === 0) return null;
  return (
    <section className={styles.missing} aria-label={t("claims:facts.missing")}>
      <h3>{t("claims:facts.missing")}</h3>
      <ul>
        {byInput(missing, claims).map(({ input, kind, claims: names }) => {
          const label = inputWords(input);
          return (
            <li key={input}>
              <span>
                {label}{" "}
                <span className={styles.quiet}>
                  {t("claims:facts.ofClaims", { claims: names.join(", ") })}
                </span>
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t("claims:facts.addOf", { input: label })}
                onClick={() => onAdd({ key: input, label, kind, options: "" })}
              >
                {t("claims:facts.add")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
