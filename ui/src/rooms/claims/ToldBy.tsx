import { Button } from "@mantine/core";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ClaimView, EventKindView, FactTypeView, InputSourceView } from "../../api/generated/types";
import { useEdited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { t } from "../../text";
import { kindWords } from "../../text/events";
import styles from "./claims.module.css";
import { inputWords } from "./input-words";
import { Section } from "./Section";
import { TellForm } from "./TellForm";

/** Events tell how many there were, what they cost, and by the first of them the day of the violation. */
function areTold({ kind, input }: InputSourceView): boolean {
  return kind === "number" || kind === "money" || input === "violation_on";
}

/** Each input of the claim's remedy with the fact, or the kind of events, that tells it, and a way to take another. */
export function ToldBy({ claim, facts }: { claim: ClaimView; facts: readonly FactTypeView[] }) {
  const { case: caseId } = useCase();
  const sources = useCore("input_source_list", { case: caseId });
  const kinds = useCore("event_kind_list", { case: caseId });
  const parts = useEdited();
  const own = sources.data?.filter(({ id }) => id === claim.id) ?? [];
  if (own.length === 0 && !sources.error) return null;
  return (
    <Section title={t("claims:told.title")}>
      <Refusal of={sources.error} />
      {own.map((source) => {
        if (parts.edited === source.input) {
          return (
            <TellForm
              key={source.input}
              source={source}
              facts={facts.filter(({ kind }) => kind === source.kind)}
              events={areTold(source) ? kindsOf(source, kinds.data ?? []) : []}
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

/** The kinds of events of the case, with the one that tells the input now. */
function kindsOf({ events }: InputSourceView, known: readonly EventKindView[]): string[] {
  return [...new Set([...known.map(({ kind }) => kind), ...(events === null ? [] : [events])])];
}

function Teller({ source, facts }: { source: InputSourceView; facts: readonly FactTypeView[] }) {
  if (source.events !== null)
    return <strong>{t("claims:told.events", { kind: kindWords(source.events) })}</strong>;
  const fact = facts.find(({ key }) => key === source.fact);
  const or = source.stands_in && (
    <span className={styles.quiet}>{t("claims:told.standsIn", { input: inputWords(source.stands_in) })}</span>
  );
  if (!fact) return or || <span className={styles.quiet}>{t("claims:told.noFact")}</span>;
  return (
    <span>
      <strong>{fact.label}</strong> {or}
    </span>
  );
}
