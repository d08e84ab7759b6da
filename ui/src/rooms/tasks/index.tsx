import { Button, Tabs } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { useCase, useCases } from "../../api/case";
import { useCore } from "../../api/client";
import { useCommands } from "../../kit/commands";
import { EmptyState, PageHeader } from "../../kit/layout";
import { NavCount, useAsked, useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { AddTask } from "../../tasks/TaskForm";
import { TaskLines } from "../../tasks/TaskLines";
import { t } from "../../text";
import { Batch, Batches } from "./Batches";
import { ContactRule } from "./ContactRule";
import { TaskSets } from "./TaskSets";
import styles from "./tasks.module.css";

/** The open tasks that were given one by one, as many as are shown at once. */
const OPEN = { batch: null, done: false, offset: 0, limit: 200 };

export const room: Room = { name: "tasks", order: 7, component: Tasks, badge: OverdueCount };

/** How many tasks of the case that is looked at are overdue. */
function OverdueCount() {
  const { current } = useCases();
  const { data } = useCore("task_list", { ...OPEN, case: current?.case ?? 0 }, { enabled: current !== null });
  const count = data?.overdue ?? 0;
  return <NavCount count={count} what={t("tasks:overdue", { count })} isDue />;
}

/** How many are open and how many of them overdue: those given one by one, and those given to many. */
function countWords(page: Page): string {
  const open = page.batches.reduce((sum, { tasks, done }) => sum + tasks - done, page.count);
  const { overdue } = page;
  const words = [t("tasks:sub", { count: open }), overdue > 0 && t("tasks:overdue", { count: overdue })];
  return words.filter(Boolean).join(" · ");
}

/** What is to be done in a case: task by task, what was given to many, what was done, and the sets of tasks. */
function Tasks() {
  const { case: caseId } = useCase();
  const [asked, ask] = useAsked();
  const tab = ["open", "done", "sets"].find((known) => known === asked.tab) ?? "open";
  const batch = typeof asked.batch === "number" ? asked.batch : null;
  const open = useCore("task_list", { ...OPEN, case: caseId });
  const add = () => ask({ add: true });
  useCommands([
    { id: "task.add", label: t("tasks:add"), group: t("shell:palette.commands"), keys: "a", run: add },
  ]);
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("tasks:title")}
        sub={open.data && countWords(open.data)}
        actions={
          <Button title={t("tasks:addKeys")} onClick={add}>
            {t("tasks:add")}
          </Button>
        }
      />
      {asked.add === true && <AddTask caseId={caseId} person={null} onClose={() => ask({})} />}
      <Tabs value={tab} onChange={(next) => next && ask({ tab: next })} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="open">{t("tasks:tabs.open")}</Tabs.Tab>
          <Tabs.Tab value="done">{t("tasks:tabs.done")}</Tabs.Tab>
          <Tabs.Tab value="sets">{t("tasks:tabs.sets")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="open">
          <Refusal of={open.error} />
          {batch === null && (
            <div className={styles.rule}>
              <ContactRule caseId={caseId} />
            </div>
          )}
          {open.data && batch !== null && (
            <Batch caseId={caseId} of={open.data.batches.find((known) => known.batch === batch)} />
          )}
          {open.data && batch === null && <Open caseId={caseId} page={open.data} />}
        </Tabs.Panel>
        <Tabs.Panel value="done">
          <DoneLast caseId={caseId} />
        </Tabs.Panel>
        <Tabs.Panel value="sets">
          <TaskSets caseId={caseId} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

type Page = NonNullable<ReturnType<typeof useCore<"task_list">>["data"]>;

function Open({ caseId, page: { tasks, batches } }: { caseId: number; page: Page }) {
  const go = useGo();
  const openPerson = (person: number) => go("plaintiffs", { person, tab: "log" });
  if (tasks.length === 0 && batches.length === 0) {
    return (
      <EmptyState icon={<IconChecklist size={32} stroke={1.25} aria-hidden />} title={t("tasks:none")}>
        {t("tasks:noneTeach")}
      </EmptyState>
    );
  }
  return (
    <>
      {tasks.length > 0 && (
        <>
          <TaskLines caseId={caseId} label={t("tasks:list")} tasks={tasks} onOpen={openPerson} />
          <p className={styles.note}>{t("tasks:keys")}</p>
        </>
      )}
      {batches.length > 0 && <Batches batches={batches} />}
    </>
  );
}

function DoneLast({ caseId }: { caseId: number }) {
  const go = useGo();
  const done = useCore("task_list", { ...OPEN, case: caseId, done: true });
  if (!done.data) return <Refusal of={done.error} />;
  if (done.data.tasks.length === 0) return <p className={styles.note}>{t("tasks:noneDone")}</p>;
  return (
    <TaskLines
      caseId={caseId}
      label={t("tasks:doneList")}
      tasks={done.data.tasks}
      onOpen={(person) => go("plaintiffs", { person, tab: "log" })}
    />
  );
}
