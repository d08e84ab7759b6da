import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { CatalogueEntry, QuestionView } from "../../api/generated/types";
import { OwnLaw } from "../../exposure/own-law";
import { Tag } from "../../kit/words";
import { t, unbroken } from "../../text";
import styles from "./claims.module.css";
import { sentence } from "./Remedy";
import { Section } from "./Section";
import { BesideRemedy, Elements, Rule, Rules } from "./Theory";

interface CatalogueItemProps {
  entry: CatalogueEntry;
  questions: readonly QuestionView[];
  isPleaded: boolean;
  isSaving: boolean;
  onPlead: () => void;
}

/** A theory in a few words, with all that is to be known of it before it is pleaded behind its name. */
export function CatalogueItem({ entry, questions, isPleaded, isSaving, onPlead }: CatalogueItemProps) {
  const [isOpen, open] = useState(false);
  const id = useId();
  return (
    <li>
      <UnstyledButton
        className={styles.entryHead}
        aria-expanded={isOpen}
        aria-controls={id}
        title={t("claims:add.details", { claim: entry.name })}
        onClick={() => open(!isOpen)}
      >
        <IconChevronRight size={14} stroke={2} aria-hidden />
        <span>
          <strong>{entry.name}</strong> <span className={styles.quiet}>{unbroken(entry.cite)}</span>
          <span className={styles.gives}>{sentence(entry.gives)}</span>
          <span className={styles.entryTags}>
            <span className={styles.quiet}>{entry.limitation}</span>
            {entry.notices.length > 0 && <Tag tone="warn">△ {t("claims:add.notice")}</Tag>}
            {entry.is_own && <OwnLaw />}
            {!entry.verified && <Tag>{t("claims:add.unverified")}</Tag>}
          </span>
        </span>
      </UnstyledButton>
      <Button
        disabled={isPleaded}
        loading={isSaving}
        aria-label={t("claims:add.pleadOf", { claim: entry.name })}
        onClick={onPlead}
      >
        {t(isPleaded ? "claims:add.pleaded" : "claims:add.plead")}
      </Button>
      <div id={id} className={styles.entryMore} hidden={!isOpen}>
        {isOpen && <Details entry={entry} questions={questions} />}
      </div>
    </li>
  );
}

function Details({ entry, questions }: { entry: CatalogueEntry; questions: readonly QuestionView[] }) {
  const raised = questions.filter(({ name }) => entry.questions.includes(name));
  return (
    <>
      <Section title={t("claims:elements")}>
        <Elements elements={entry.elements} />
      </Section>
      <Section title={t("claims:remedy.title")}>
        <Rule text={sentence(entry.gives)} cite={entry.cite} />
        <BesideRemedy {...entry} />
      </Section>
      <Section title={t("claims:limitation.title")}>
        <Rule text={sentence(entry.limitation)} cite={entry.limitation_cite} />
      </Section>
      {entry.proof.length > 0 && (
        <Section title={t("claims:add.proof")}>
          <p>{entry.proof.join("; ")}</p>
        </Section>
      )}
      {raised.length > 0 && (
        <Section title={t("claims:add.questions")}>
          {raised.map(({ name, text }) => (
            <p key={name}>{text}</p>
          ))}
        </Section>
      )}
      {entry.notes.length > 0 && (
        <Section title={t("claims:notes")}>
          <Rules rules={entry.notes} />
        </Section>
      )}
    </>
  );
}
