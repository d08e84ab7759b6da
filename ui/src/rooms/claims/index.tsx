import { IconScale } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ClaimView, QuestionView } from "../../api/generated/types";
import { ChoiceDialog } from "../../exposure/choice-dialog";
import { EmptyState, PageHeader } from "../../kit/layout";
import { NavCount, useAsked } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { SplitPane } from "../../kit/split-pane";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { ClaimDetail } from "./ClaimDetail";
import { ClaimList } from "./ClaimList";
import styles from "./claims.module.css";

/** Wide enough for two answers side by side. */
const WIDTH = 440;

export const room: Room = { name: "claims", order: 3, component: Claims, badge: ClaimCount };

function ClaimCount() {
  return <NavCount count={useCase().claims} />;
}

/** The claims of the case; the one that is opened stands beside the list. */
function Claims() {
  const { case: caseId } = useCase();
  const claims = useCore("claim_list", { case: caseId });
  const questions = useCore("choice_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const refusal = claims.error ?? questions.error ?? details.error;
  const isOpen = (question: QuestionView) => question.decision === null;
  const openCount = questions.data?.filter(isOpen).length;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("claims:title")}
        sub={claims.data && openCount !== undefined && subWords(claims.data.length, openCount)}
      />
      {refusal && <Band tone="bad">{refusal.message}</Band>}
      {claims.data?.length === 0 && (
        <EmptyState icon={<IconScale size={32} stroke={1.25} aria-hidden />} title={t("claims:empty")}>
          {t("claims:emptyTeach")}
        </EmptyState>
      )}
      {claims.data && claims.data.length > 0 && questions.data && details.data && (
        <Panes claims={claims.data} questions={questions.data} facts={details.data.facts} />
      )}
    </div>
  );
}

function subWords(count: number, openCount: number): string {
  return `${t("claims:sub", { count })} · ${t("claims:open", { count: openCount })}`;
}

interface PanesProps {
  claims: ClaimView[];
  questions: QuestionView[];
  facts: Parameters<typeof ClaimDetail>[0]["facts"];
}

function Panes({ claims, questions, facts }: PanesProps) {
  const [asked, ask] = useAsked();
  const [chosen, choose] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = claims.find(({ claim }) => claim === asked.claim) ?? null;
  const close = () => {
    list.current?.querySelector<HTMLElement>('tr[aria-selected="true"]')?.focus();
    ask({});
  };
  return (
    <>
      <SplitPane
        name="claims"
        usual={WIDTH}
        label={t("claims:pane")}
        onClose={close}
        list={
          <div ref={list}>
            <ClaimList
              claims={claims}
              questions={questions}
              selected={shown?.claim ?? null}
              onOpen={({ claim }) => ask({ claim })}
            />
          </div>
        }
        detail={
          shown && (
            <ClaimDetail
              key={shown.id}
              claim={shown}
              questions={questions.filter(({ name }) => shown.questions.includes(name))}
              facts={facts}
              onChoose={choose}
              onClose={close}
            />
          )
        }
      />
      <ChoiceDialog
        question={questions.find(({ name }) => name === chosen) ?? null}
        onClose={() => choose(null)}
      />
    </>
  );
}
