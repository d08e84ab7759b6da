import { Button } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { Estimate, FactTypeView, QuestionView } from "../../api/generated/types";
import { ChoiceDialog } from "../../exposure/choice-dialog";
import { GapLine } from "../../exposure/gaps";
import { EmptyState, PageHeader } from "../../kit/layout";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { formatDay, t } from "../../text";
import { AnswerBars } from "./AnswerBars";
import { Assumptions } from "./Assumptions";
import { ByPart } from "./ByPart";
import { Cafa } from "./Cafa";
import { Court } from "./Court";
import styles from "./damages.module.css";
import { ExposureTable } from "./ExposureTable";
import { Interest } from "./Interest";
import { Passed } from "./Passed";
import { Punitive } from "./Punitive";
import { Spread } from "./Spread";
import { Unlisted } from "./Unlisted";
import { useExport } from "./useExport";
import { Waterfall } from "./Waterfall";

export { DamagesCommands as Resident } from "./DamagesCommands";

export const room: Room = { name: "damages", order: 6, component: Damages };

/** What the class could recover, claim by claim, and what each open question does to it. */
function Damages() {
  const { case: caseId } = useCase();
  const estimate = useCore("estimate", { case: caseId, as_of: null, choices: {} });
  const questions = useCore("choice_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const exportTo = useExport();
  const hasFigures = estimate.data && estimate.data.class_members > 0 && estimate.data.claims.length > 0;
  const refusal = estimate.error ?? questions.error ?? details.error;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("damages:heading")}
        sub={estimate.data && t("damages:sub", { day: formatDay(estimate.data.as_of) })}
        actions={hasFigures && exportTo && <Button onClick={exportTo}>{t("damages:export.open")}</Button>}
      />
      <Refusal of={refusal} />
      {estimate.data && questions.data && details.data && (
        <Exposure
          estimate={estimate.data}
          questions={questions.data.filter(isRaised)}
          facts={details.data.facts}
        />
      )}
    </div>
  );
}

/** Whether a question moves the figures of this case. */
function isRaised({ claims }: QuestionView): boolean {
  return claims.length > 0;
}

interface ExposureProps {
  estimate: Estimate;
  questions: QuestionView[];
  facts: FactTypeView[];
}

function Exposure({ estimate, questions, facts }: ExposureProps) {
  const [asked, ask] = useState<string | null>(null);
  if (estimate.class_members === 0 || estimate.claims.length === 0) {
    return <Nothing hasClaims={estimate.claims.length > 0} />;
  }
  return (
    <>
      {!estimate.claims.some(({ is_live }) => is_live) && (
        <p className={styles.none}>{t("damages:noneAlive")}</p>
      )}
      <ExposureTable estimate={estimate} questions={questions} onChoose={ask} />
      <Unlisted estimate={estimate} />
      <Punitive said={estimate.punitive} />
      <GapLine gaps={estimate.gaps} facts={facts} />
      <Passed claims={estimate.claims} />
      <div className={styles.charts}>
        <div className={styles.column}>
          <Waterfall estimate={estimate} />
          <Spread estimate={estimate} />
          <Interest interest={estimate.interest} onChoose={ask} />
          <ByPart estimate={estimate} />
        </div>
        <div className={styles.side}>
          <AnswerBars questions={questions} />
          <div className={styles.side}>
            <Assumptions settings={estimate.assumptions} />
            <Cafa />
          </div>
        </div>
      </div>
      <Court />
      <ChoiceDialog
        question={questions.find(({ name }) => name === asked) ?? null}
        onClose={() => ask(null)}
      />
    </>
  );
}

function Nothing({ hasClaims }: { hasClaims: boolean }) {
  const go = useGo();
  const icon = <IconScale size={32} stroke={1.25} aria-hidden />;
  if (!hasClaims) {
    return (
      <EmptyState
        icon={icon}
        title={t("damages:noClaims")}
        actions={
          <Button variant="filled" onClick={() => go("claims")}>
            {t("damages:toClaims")}
          </Button>
        }
      >
        {t("damages:noClaimsTeach")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t("damages:empty")}
      actions={
        <Button variant="filled" onClick={() => go("imports")}>
          {t("damages:emptyImport")}
        </Button>
      }
    >
      {t("damages:emptyTeach")}
    </EmptyState>
  );
}
