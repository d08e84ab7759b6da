import { Button } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ClaimView, QuestionView } from "../../api/generated/types";
import { ConflictBand } from "../../conflicts/ConflictBand";
import { ConflictButton } from "../../conflicts/ConflictButton";
import { ChoiceDialog } from "../../exposure/choice-dialog";
import { EmptyState, PageHeader } from "../../kit/layout";
import { NavCount, useAsked } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { SplitPane } from "../../kit/split-pane";
import { t } from "../../text";
import { VettingBand } from "../../vetting/VettingBand";
import { ClaimDetail } from "./ClaimDetail";
import { ClaimList } from "./ClaimList";
import styles from "./claims.module.css";
import { DIALOGS, type Dialog, Dialogs } from "./Dialogs";

export { ClaimsCommands as Resident } from "./ClaimsCommands";

/** Wide enough for an answer with its total beside it. */
const WIDTH = 440;

export const room: Room = { name: "claims", order: 4, component: Claims, badge: ClaimCount };

function ClaimCount() {
  return <NavCount count={useCase().claims} />;
}

/** The claims of the case; the one that is opened stands beside the list. */
function Claims() {
  const { case: caseId } = useCase();
  const claims = useCore("claim_list", { case: caseId });
  const questions = useCore("choice_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const [shown, show] = useShown();
  const [chosen, choose] = useState<string | null>(null);
  const refusal = claims.error ?? questions.error ?? details.error;
  const isOpen = ({ decision, claims: raised }: QuestionView) => decision === null && raised.length > 0;
  const openCount = questions.data?.filter(isOpen).length;
  const add = (
    <Button variant="filled" onClick={() => show("add")}>
      {t("claims:add.open")}
    </Button>
  );
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("claims:title")}
        sub={claims.data && openCount !== undefined && subWords(claims.data.length, openCount)}
        actions={
          <>
            <Button onClick={() => show("register")}>{t("claims:register.open")}</Button>
            <Button onClick={() => show("class")}>{t("claims:class.open")}</Button>
            <Button onClick={() => show("facts")}>{t("claims:facts.open")}</Button>
            <ConflictButton caseId={caseId} who={null} />
            {add}
          </>
        }
      />
      <Refusal of={refusal} />
      <div className={styles.bands}>
        <VettingBand caseId={caseId} />
        <ConflictBand caseId={caseId} />
      </div>
      {claims.data?.length === 0 && (
        <EmptyState
          icon={<IconScale size={32} stroke={1.25} aria-hidden />}
          title={t("claims:empty")}
          actions={add}
        >
          {t("claims:emptyTeach")}
        </EmptyState>
      )}
      {claims.data && claims.data.length > 0 && questions.data && details.data && (
        <Panes claims={claims.data} questions={questions.data} facts={details.data.facts} onChoose={choose} />
      )}
      <Dialogs
        shown={shown}
        claims={claims.data ?? []}
        questions={questions.data ?? []}
        facts={details.data?.facts}
        onChoose={choose}
        onClose={() => show(null)}
      />
      <ChoiceDialog
        question={questions.data?.find(({ name }) => name === chosen) ?? null}
        onClose={() => choose(null)}
      />
    </div>
  );
}

/** Which dialog is open. The address may ask for one; that is taken out of it at once, to be asked again. */
function useShown() {
  const [shown, show] = useState<Dialog | null>(null);
  const [{ dialog, ...rest }, ask] = useAsked();
  const wanted = DIALOGS.find((known) => known === dialog);
  const showAsked = useEffectEvent((known: Dialog) => {
    show(known);
    ask(rest, { keeps: true });
  });
  useEffect(() => {
    if (wanted) showAsked(wanted);
  }, [wanted]);
  return [shown, show] as const;
}

function subWords(count: number, openCount: number): string {
  return `${t("claims:sub", { count })} · ${t("claims:open", { count: openCount })}`;
}

interface PanesProps {
  claims: ClaimView[];
  questions: QuestionView[];
  facts: Parameters<typeof ClaimDetail>[0]["facts"];
  onChoose: (question: string) => void;
}

function Panes({ claims, questions, facts, onChoose }: PanesProps) {
  const [asked, ask] = useAsked();
  const list = useRef<HTMLDivElement>(null);
  // By its name, or by its number where it was added just now and its name is not known yet.
  const shown = claims.find(({ claim, id }) => claim === asked.claim || id === asked.claim) ?? null;
  const close = () => {
    list.current?.querySelector<HTMLElement>('tr[aria-selected="true"]')?.focus();
    ask({});
  };
  return (
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
            claims={claims}
            questions={questions.filter(({ name }) => shown.questions.includes(name))}
            facts={facts}
            onChoose={onChoose}
            onClose={close}
          />
        )
      }
    />
  );
}
