import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useCase } from "../../api/case";
import type { ClaimView, FactTypeView, QuestionView } from "../../api/generated/types";
import { DocumentsAbout } from "../../documents/documents-about";
import { GapLine } from "../../exposure/gaps";
import { isNothing } from "../../exposure/nothing";
import { OwnLaw } from "../../exposure/own-law";
import { Money, OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatCount, t } from "../../text";
import styles from "./claims.module.css";
import { Proof } from "./Proof";
import { Question } from "./Question";
import { Remedy } from "./Remedy";
import { Section } from "./Section";
import { StatusHistory } from "./StatusHistory";
import { Terms } from "./Terms";
import { Elements, Rule, Rules } from "./Theory";
import { ToldBy } from "./ToldBy";

interface ClaimDetailProps {
  claim: ClaimView;
  /** The claims of the case. */
  claims: readonly ClaimView[];
  /** The questions of law that touch it. */
  questions: readonly QuestionView[];
  facts: readonly FactTypeView[];
  onChoose: (question: string) => void;
  onClose: () => void;
}

/** What must be shown, what it gives, by when, for whom, and which questions of law hang on it. */
export function ClaimDetail({ claim, claims, questions, facts, onChoose, onClose }: ClaimDetailProps) {
  const { case: caseId } = useCase();
  return (
    <div className={styles.detail}>
      <header className={styles.head}>
        <div>
          <h2>{claim.name}</h2>
          <p className={styles.quiet}>
            {claim.cite} {claim.is_own && <OwnLaw />}
          </p>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          title={t("claims:close")}
          aria-label={t("claims:close")}
          onClick={onClose}
        >
          <IconX size={17} stroke={1.6} />
        </ActionIcon>
      </header>
      <Figures claim={claim} />
      <Section title={t("claims:questions")}>
        {questions.length === 0 && <p className={styles.quiet}>{t("claims:noQuestions")}</p>}
        {questions.map((question) => (
          <Question key={question.name} question={question} onChoose={() => onChoose(question.name)} />
        ))}
      </Section>
      <Terms claim={claim} />
      <ToldBy claim={claim} facts={facts} />
      <Proof claim={claim} facts={facts} />
      <Section title={t("documents:of.title")}>
        <DocumentsAbout caseId={caseId} about={{ of: "claim", id: claim.id }} name={claim.name} />
      </Section>
      <Section title={t("claims:lacks")}>
        {claim.gaps.length === 0 && <p className={styles.quiet}>{t("claims:lacksNothing")}</p>}
        <GapLine gaps={claim.gaps} facts={facts} stacked />
      </Section>
      <Section title={t("claims:elements")}>
        <Elements elements={claim.elements} />
      </Section>
      <Remedy claim={claim} claims={claims} />
      <Section title={t("claims:limitation.title")}>
        <Rule text={limitationWords(claim)} cite={claim.limitation_cite} />
      </Section>
      {claim.notes.length > 0 && (
        <Section title={t("claims:notes")}>
          <Rules rules={claim.notes} />
        </Section>
      )}
      <StatusHistory claim={claim} />
    </div>
  );
}

function Figures({ claim }: { claim: ClaimView }) {
  const go = useGo();
  const theory = claim.claim;
  const people =
    claim.people === 0 ? undefined : () => go("plaintiffs", { concern: { of: "claim", claim: theory } });
  const adding = isNothing(claim.after_overlap)
    ? undefined
    : () => go("plaintiffs", { concern: { of: "adding", claim: theory } });
  const what = t("claims:opens.people", { claim: claim.name });
  return (
    <dl className={styles.figures}>
      <dt>{t("claims:figures.people")}</dt>
      <dd>
        {people ? (
          <OpenFigure what={what} onOpen={people}>
            {formatCount(claim.people)}
          </OpenFigure>
        ) : (
          formatCount(claim.people)
        )}
      </dd>
      <dt>{t("claims:figures.gross")}</dt>
      <dd>
        <Money value={claim.gross} what={what} onOpen={people} />
      </dd>
      <dt>{t("claims:figures.adds")}</dt>
      <dd>
        <Money
          value={claim.after_overlap}
          what={t("claims:opens.adds", { claim: claim.name })}
          onOpen={adding}
        />
      </dd>
    </dl>
  );
}

function limitationWords({ limitation_period: period, limitation_start: start }: ClaimView): string {
  return t(start === "discovery" ? "claims:limitation.discovery" : "claims:limitation.accrual", { period });
}
