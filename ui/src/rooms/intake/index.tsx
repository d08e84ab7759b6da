import { Button, Tabs } from "@mantine/core";
import { useCase, useCases } from "../../api/case";
import { useCore } from "../../api/client";
import { useCommands } from "../../kit/commands";
import { keysText } from "../../kit/keys";
import { PageHeader, TallRoom, tallTabs } from "../../kit/layout";
import { NavCount, useAsked, useGo } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { CallPage } from "./CallPage";
import { CampaignsTab } from "./CampaignsTab";
import styles from "./intake.module.css";
import { LeadsTab } from "./LeadsTab";
import { QuestionsTab } from "./QuestionsTab";
import { ReviewTab } from "./ReviewTab";

export const room: Room = { name: "intake", order: 2, component: Intake, badge: WaitingCount };

const TABS = ["leads", "review", "questions", "campaigns"] as const;
const NEW_CALL = "mod+n";

/** How many callers nobody has spoken with, and answers that nobody has looked at. */
function WaitingCount() {
  const { case: caseId } = useCase();
  const leads = useCore("lead_list", { case: caseId, stage: "lead", search: "", offset: 0, limit: 0 });
  const answers = useCore("answer_list", { case: caseId, offset: 0, limit: 0 });
  const [calls, waiting] = [leads.data?.matching ?? 0, answers.data?.waiting ?? 0];
  const what = `${t("intake:sub", { count: calls })}, ${t("intake:waiting", { count: waiting })}`;
  return <NavCount count={calls + waiting} what={what} />;
}

/** From everywhere: a new call, by command. */
export function Resident() {
  const { current } = useCases();
  const go = useGo();
  const label = t("intake:callCommand");
  const group = t("shell:palette.commands");
  const run = () => go("intake", { lead: "new" });
  useCommands(current ? [{ id: "call.new", label, group, run }] : []);
  return null;
}

/** Calls as they come in, and all that is kept about them: leads by stage, answers to review, questions, campaigns. */
function Intake() {
  const [asked, ask] = useAsked();
  const { lead } = asked;
  const nth = typeof asked.nth === "number" ? asked.nth : 0;
  const begin = () => ask({ lead: "new", nth: nth + 1 });
  // The list shows whoever called, or whose call was opened.
  const onClose = (caller: number | null) => ask(caller === null ? {} : { from: caller });
  useCommands([{ id: "call.begin", label: t("intake:newCall"), keys: NEW_CALL, run: begin }]);
  if (lead === "new") return <CallPage key={`new ${nth}`} lead={null} onClose={onClose} />;
  if (typeof lead === "number") return <CallPage key={lead} lead={lead} onClose={onClose} />;
  return <Parts onCall={begin} />;
}

function Parts({ onCall }: { onCall: () => void }) {
  const { case: caseId } = useCase();
  const [asked, ask] = useAsked();
  const tab = TABS.find((known) => known === asked.tab) ?? "leads";
  const leads = useCore("lead_list", { case: caseId, stage: null, search: "", offset: 0, limit: 0 });
  const answers = useCore("answer_list", { case: caseId, offset: 0, limit: 0 });
  return (
    <TallRoom>
      <PageHeader
        title={t("intake:title")}
        sub={leads.data && t("intake:sub", { count: leads.data.matching })}
        actions={
          <Button variant="filled" title={keysText(NEW_CALL)} onClick={onCall}>
            {t("intake:newCall")}
          </Button>
        }
      />
      <Tabs
        value={tab}
        onChange={(value) => ask(value === "leads" ? {} : { tab: value })}
        keepMounted={false}
        classNames={tallTabs(styles.panel)}
      >
        <Tabs.List aria-label={t("intake:tabs.label")}>
          {TABS.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(`intake:tabs.${known}`)}{" "}
              {known === "review" && <NavCount count={answers.data?.waiting ?? 0} />}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="leads">
          <LeadsTab onOpen={(lead) => ask({ lead })} />
        </Tabs.Panel>
        <Tabs.Panel value="review">
          <ReviewTab />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <QuestionsTab />
        </Tabs.Panel>
        <Tabs.Panel value="campaigns">
          <CampaignsTab />
        </Tabs.Panel>
      </Tabs>
    </TallRoom>
  );
}
