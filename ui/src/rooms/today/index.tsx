import { Button } from "@mantine/core";
import { IconCalendarCheck } from "@tabler/icons-react";
import { useCases } from "../../api/case";
import { useCore } from "../../api/client";
import type { KeptDeadline, TodayView } from "../../api/generated/types";
import { useIcsExport } from "../../deadlines/use-ics-export";
import { EmptyState, PageHeader } from "../../kit/layout";
import { NavCount, useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { formatDayLong, t } from "../../text";
import { First } from "./First";
import { GROUPS, Group } from "./Group";
import { LawMoves } from "./LawMoves";
import { PeopleOfCase } from "./PeopleOfCase";
import styles from "./today.module.css";
import { UnconfirmedLastDays } from "./UnconfirmedLastDays";

export { TodayCommands as Resident } from "./TodayCommands";

export const room: Room = { name: "today", order: 1, component: Today, badge: PressingCount };

/** How many deadlines are overdue or due within a week, over all cases. */
function PressingCount() {
  const { data } = useCore("today", {});
  return <NavCount count={data ? data.overdue.length + data.within_7.length : 0} isDue />;
}

/** What the law makes urgent, over all cases: deadlines by risk, then people whose last day to file runs out. */
function Today() {
  const { cases } = useCases();
  const today = useCore("today", {});
  const exportTo = useIcsExport();
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("today:title")}
        sub={today.data && t("today:sub", { day: formatDayLong(today.data.today) })}
        actions={<Button onClick={() => exportTo(null)}>{t("deadlines:ics.all")}</Button>}
      />
      <Refusal of={today.error} />
      <First showsCase={cases.length > 1} />
      {today.data && <Board today={today.data} showsCase={cases.length > 1} />}
      <section className={styles.people}>
        <h2 className={styles.heading}>{t("today:people.title")}</h2>
        <p className={styles.note}>{t("today:people.note")}</p>
        {cases.map(({ case: caseId, caption }) => (
          <UnconfirmedLastDays key={caseId} caseId={caseId} caption={cases.length > 1 ? caption : null} />
        ))}
        {cases.map(({ case: caseId, caption }) => (
          <PeopleOfCase key={caseId} caseId={caseId} caption={cases.length > 1 ? caption : null} />
        ))}
      </section>
    </div>
  );
}

/** The deadlines, group by group; a deadline opens where its case keeps it. */
function Board({ today, showsCase }: { today: TodayView; showsCase: boolean }) {
  const go = useGo();
  const { current, switchTo } = useCases();
  const open = ({ case: caseId, deadline }: KeptDeadline) => {
    if (caseId !== current?.case) switchTo(caseId);
    go("dates", { deadline });
  };
  const isEmpty = today.law_moves === 0 && GROUPS.every((name) => today[name].length === 0);
  if (isEmpty) return <Nothing />;
  return (
    <div className={styles.groups}>
      {today.law_moves > 0 && <LawMoves showsCase={showsCase} />}
      {GROUPS.map((name) => (
        <Group key={name} name={name} deadlines={today[name]} showsCase={showsCase} onOpen={open} />
      ))}
    </div>
  );
}

function Nothing() {
  const go = useGo();
  return (
    <div className={styles.nothing}>
      <EmptyState
        icon={<IconCalendarCheck size={32} stroke={1.25} aria-hidden />}
        title={t("today:none")}
        actions={
          <Button variant="filled" onClick={() => go("dates", { dialog: "trigger" })}>
            {t("today:addTrigger")}
          </Button>
        }
      >
        {t("today:noneTeach")}
      </EmptyState>
    </div>
  );
}
