import { Button, UnstyledButton } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { refusalOf } from "../../../api/failure";
import type { ImportReport, ListDraftView } from "../../../api/generated/types";
import { Refusal } from "../../../kit/refusal";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import { Working } from "../../../work/Working";
import { Discard } from "../Discard";
import { CameBack } from "./CameBack";
import { ChangedFile } from "./ChangedFile";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import { MatchStep } from "./MatchStep";
import { SummaryStep } from "./SummaryStep";
import { type ListOnItsWay, STEPS, type Step, useWizard } from "./useWizard";
import styles from "./wizard.module.css";

interface WizardProps {
  draft: ListDraftView;
  /** How many lists are taken after this one. */
  waiting: number;
  /** Goes back to the room; the list stays on its way. */
  onClose: () => void;
  onDiscard: () => void;
  onWritten: (report: ImportReport) => void;
}

/** A list taken in step by step. What is decided is kept at once, so that it can be gone on with at any time. */
export function Wizard({ draft, waiting, onClose, onDiscard, onWritten }: WizardProps) {
  const wizard = useWizard(draft);
  const { step, go, look, lost } = wizard;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = STEPS.indexOf(step);
  // Whoever goes on by keyboard begins each step at its head.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the step
  useEffect(() => heading.current?.focus(), [step]);
  const isListed = look.data?.refusal === null && !look.error;
  const isOpen = (other: Step) => STEPS.indexOf(other) <= 1 || isListed;
  const next = STEPS[place + 1];
  const before = STEPS[place - 1];

  return (
    <section className={styles.wizard} aria-labelledby="wizard-title">
      <div className={styles.head}>
        <h2 id="wizard-title">{t("wizard:title", { file: draft.name })}</h2>
        <nav aria-label={t("wizard:steps")}>
          <ol className={styles.steps}>
            {STEPS.map((name, index) => (
              <li key={name}>
                <UnstyledButton
                  className={styles.step}
                  aria-current={name === step ? "step" : undefined}
                  data-done={index < place || undefined}
                  disabled={!isOpen(name)}
                  onClick={() => go(name)}
                >
                  <span aria-hidden>{index + 1}</span> {t(`wizard:step.${name}`)}
                </UnstyledButton>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      {waiting > 0 && <p className={styles.quiet}>{t("wizard:drafts.waiting", { count: waiting })}</p>}
      {lost && <Band tone="bad">{t("wizard:drafts.lost", { why: lost.message })}</Band>}
      <h3 ref={heading} tabIndex={-1} className={styles.stepTitle}>
        {t(`wizard:step.${step}`)}
      </h3>
      <Refusal of={look.error} />
      <CameBack wizard={wizard} />
      {step === "file" && <FileStep wizard={wizard} />}
      {step === "columns" && <ColumnsStep wizard={wizard} />}
      {step === "check" && (
        <Read wizard={wizard}>{(report) => <CheckStep wizard={wizard} report={report} />}</Read>
      )}
      {step === "match" && (
        <Read wizard={wizard}>{(report) => <MatchStep wizard={wizard} report={report} />}</Read>
      )}
      {step === "summary" && (
        <Read wizard={wizard}>
          {(report) => <SummaryStep wizard={wizard} report={report} onWritten={onWritten} />}
        </Read>
      )}
      <div className={styles.foot}>
        {wizard.check.data && <Reading wizard={wizard} />}
        <Button disabled={!before} onClick={() => before && go(before)}>
          {t("wizard:back")}
        </Button>
        {next && (
          <Button variant="filled" disabled={!isOpen(next)} onClick={() => go(next)}>
            {t("wizard:next")}
          </Button>
        )}
        <span className={styles.aside}>
          <Button variant="subtle" onClick={onClose}>
            {t("wizard:close")}
          </Button>
          <Discard file={draft.name} onDiscard={onDiscard} />
        </span>
      </div>
    </section>
  );
}

/** The bar of a list that is read. While what was found before is shown it stands in the foot, so that no row moves. */
function Reading({ wizard: { check, draft, stop } }: { wizard: ListOnItsWay }) {
  if (!check.isFetching) return null;
  return (
    <div className={styles.reading}>
      <Working onStop={stop}>{t("wizard:reading", { file: draft.name })}</Working>
    </div>
  );
}

/** What rests on the whole list: a bar while it is read, then what was found. */
function Read({ wizard, children }: { wizard: ListOnItsWay; children: (report: ImportReport) => ReactNode }) {
  const { check } = wizard;
  const isStopped = check.error?.code === "stopped";
  if (refusalOf(check.error, "sha256") && !check.isFetching) return <ChangedFile wizard={wizard} />;
  return (
    <>
      {!check.data && <Reading wizard={wizard} />}
      {isStopped && !check.isFetching ? (
        <Band tone="half" action={<Button onClick={() => check.refetch()}>{t("wizard:again")}</Button>}>
          {t("wizard:stopped")}
        </Band>
      ) : (
        <Refusal of={check.isFetching ? null : check.error} />
      )}
      {check.data && children(check.data)}
    </>
  );
}
