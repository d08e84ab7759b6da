import { Button } from "@mantine/core";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ClaimView, FactTypeView, InputSourceView } from "../../api/generated/types";
import { useEdited } from "../../kit/edited";
import { Band } from "../../kit/words";
import { t } from "../../text";
import styles from "./claims.module.css";
import { inputWords } from "./input-words";
import { Section } from "./Section";
import { TellForm } from "./TellForm";

/** Each input of the claim's remedy with the fact, or the kind of events, that tells it, and a way to take another. */
export function ToldBy({ claim, facts }: { claim: ClaimView; facts: readonly FactTypeView[] }) {
  const { case: caseId } = useCase();
  const sources = useCore("input_source_list", { case: caseId });
  const parts = useEdited();
  const own = sources.data?.filter(({ id }) => id === claim.id) ?? [];
  if (own.length === 0 && !sources.error) return null;
  return (
    <Section title={t("claims:told.title")}>
      {sources.error && <Band tone="bad">{sources.error.message}</Band>}
      {own.map((source) => {
        if (parts.edited === source.input) {
          const kinds = (sources.data ?? []).flatMap(({ kind, events }) =>
            events !== null && kind === source.kind ? [events] : [],
          );
          return (
            <TellForm
              key={source.input}
              source={source}
              facts={facts.filter(({ kind }) => kind === source.kind)}
              events={[...new Set(kinds)]}
              onClose={parts.close}
            />
          );
        }
        const name = inputWords(source.input);
        return (
          <div key={source.input} className={styles.term}>
            <span className={styles.quiet}>{name}</span>
            <Teller source={source} facts={facts} />
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t("claims:told.changeOf", { input: name })}
              autoFocus={parts.takesFocus(source.input)}
              onClick={() => parts.edit(source.input)}
            >
              {t("claims:told.change")}
            </Button>
          </div>
        );
      })}
    </Section>
  );
}

function Teller({ source, facts }: { source: InputSourceView; facts: readonly FactTypeView[] }) {
  if (source.events !== null) return <strong>{t("claims:told.events", { kind: source.events })}</strong>;
  const fact = facts.find(({ key }) => key === source.fact);
  if (!fact) return <span className={styles.quiet}>{t("claims:told.noFact")}</span>;
  return <strong>{fact.label}</strong>;
}
