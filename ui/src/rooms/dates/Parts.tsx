import { Tabs } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { FilingView, TriggerView } from "../../api/generated/types";
import { tallTabs } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { formatCount, t } from "../../text";
import { AddTrigger } from "./AddTrigger";
import { CalendarTab } from "./CalendarTab";
import { DeadlinesTab } from "./DeadlinesTab";
import { DocketTab } from "./DocketTab";
import styles from "./dates.module.css";
import { withEvents } from "./events";
import { happeningsOf, periodsOf, withSafeDays } from "./happenings";
import { LastDaysTab } from "./LastDaysTab";
import { LawBand } from "./LawMoves";
import { MoveTrigger } from "./MoveTrigger";
import { Panes } from "./Panes";
import { TimelineTab } from "./TimelineTab";
import { type DialogName, TABS, type Tab, usePlace } from "./useShown";

/** Everything of the case that has a day; null until the core has answered, or what it refused. */
function useDates() {
  const { case: caseId, class_period: classPeriod } = useCase();
  const filings = useCore("filing_list", { case: caseId });
  const lastDays = useCore("last_day_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const deadlines = useCore("deadline_list", { case: caseId });
  const triggers = useCore("trigger_list", { case: caseId });
  const tolling = useCore("tolling_list", { case: caseId });
  const answers = [filings, lastDays, details, deadlines, triggers, tolling];
  const refusal = answers.find(({ error }) => error)?.error ?? null;
  // All or nothing: an empty list must not stand for one that could not be read.
  const isRead =
    filings.data && lastDays.data && details.data && deadlines.data && triggers.data && tolling.data;
  const dates = isRead && {
    classPeriod,
    filings: filings.data,
    lastDays: lastDays.data,
    stages: details.data.stages,
    deadlines: deadlines.data,
    triggers: triggers.data,
    tolling: tolling.data,
  };
  return { refusal, dates };
}

/** The parts of the room under their tabs. */
export function Parts({ onDialog }: { onDialog: (name: DialogName) => void }) {
  const { tab, toTab, opened, open, openListed } = usePlace();
  const [moved, move] = useState<TriggerView | null>(null);
  const [startedBy, startFrom] = useState<FilingView | null>(null);
  const { refusal, dates } = useDates();
  if (!dates) return <Refusal of={refusal} />;
  const { deadlines, triggers, stages, lastDays, filings } = dates;
  const deadline = deadlines.find((known) => known.deadline === opened) ?? null;
  const pane = { deadline, triggers, onMove: move, onClose: () => open(null) };
  const happenings = happeningsOf(dates);
  return (
    <>
      <Refusal of={refusal} />
      <LawBand onLook={() => onDialog("law")} />
      <Tabs
        value={tab}
        onChange={(value) => toTab(TABS.find((known) => known === value) ?? "deadlines")}
        keepMounted={false}
        classNames={tallTabs(styles.panel)}
      >
        <Tabs.List aria-label={t("dates:tabs.label")}>
          {TABS.map((known) => (
            <TabName key={known} tab={known} count={known === "deadlines" ? openCount(deadlines) : 0} />
          ))}
        </Tabs.List>
        <Tabs.Panel value="deadlines">
          <Panes {...pane}>
            <DeadlinesTab
              deadlines={deadlines}
              opened={deadline?.deadline ?? null}
              onOpen={open}
              onAdd={() => onDialog("trigger")}
            />
          </Panes>
        </Tabs.Panel>
        <Tabs.Panel value="calendar">
          <Panes {...pane}>
            <CalendarTab
              happenings={withSafeDays(happenings)}
              opened={deadline?.deadline ?? null}
              onOpen={open}
            />
          </Panes>
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <Panes {...pane}>
            <TimelineTab
              happenings={withEvents(happenings, triggers)}
              periods={periodsOf(dates)}
              onOpen={open}
            />
          </Panes>
        </Tabs.Panel>
        <Tabs.Panel value="docket" className={styles.scrolls}>
          <DocketTab
            filings={filings}
            triggers={triggers}
            deadlines={deadlines}
            stages={stages}
            onMove={move}
            onOpen={openListed}
            onStart={startFrom}
          />
        </Tabs.Panel>
        <Tabs.Panel value="lastDays" className={styles.scrolls}>
          <LastDaysTab lastDays={lastDays} />
        </Tabs.Panel>
      </Tabs>
      <MoveTrigger trigger={moved} onClose={() => move(null)} />
      <AddTrigger opened={startedBy !== null} filing={startedBy} onClose={() => startFrom(null)} />
    </>
  );
}

function openCount(deadlines: readonly { is_open: boolean }[]): number {
  return deadlines.filter(({ is_open }) => is_open).length;
}

function TabName({ tab, count }: { tab: Tab; count: number }) {
  return (
    <Tabs.Tab value={tab}>
      {t(`dates:tabs.${tab}`)}
      {count > 0 && ` ${formatCount(count)}`}
    </Tabs.Tab>
  );
}
