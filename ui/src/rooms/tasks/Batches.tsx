import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { useCore } from "../../api/client";
import type { TaskBatchView } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { useAsked, useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { StatusWord } from "../../kit/words";
import { WorkBar } from "../../kit/work-bar";
import { tieWords } from "../../tasks/Due";
import { TaskLines } from "../../tasks/TaskLines";
import { formatCount, formatDay, t } from "../../text";
import styles from "./tasks.module.css";

/** Lines of a batch shown at first, and added when more are asked for. */
const AT_ONCE = 100;

const COLUMNS: Column<TaskBatchView>[] = [
  { key: "task", header: t("tasks:batchTask"), cell: ({ title }) => title, wraps: true },
  { key: "due", header: t("tasks:batchDue"), cell: DueOf, wraps: true },
  { key: "done", header: t("tasks:batchDone"), cell: Progress, width: "13rem" },
  {
    key: "overdue",
    header: t("tasks:overdue", { count: 0 }),
    cell: Overdue,
    width: "7rem",
    isHeaderHidden: true,
  },
];

/** What was given to many people at once, each in one line with how much of it is done. */
export function Batches({ batches }: { batches: readonly TaskBatchView[] }) {
  const [, ask] = useAsked();
  return (
    <section>
      <h2 className={styles.heading}>{t("tasks:batches")}</h2>
      <DataTable
        label={t("tasks:batches")}
        columns={COLUMNS}
        rows={batches}
        rowKey={({ batch }) => batch}
        onOpen={({ batch }) => ask({ batch })}
      />
    </section>
  );
}

function DueOf({ due, tie, tie_label }: TaskBatchView) {
  return (
    [due && formatDay(due), tie && tieWords(tie, tie_label)].filter(Boolean).join(" · ") || t("tasks:noDay")
  );
}

function Progress({ title, done, tasks }: TaskBatchView) {
  return (
    <div className={styles.progress}>
      <WorkBar label={title} progress={{ what: "tasks", done, total: tasks }} />
      <span>{t("tasks:progress", { done: formatCount(done), tasks: formatCount(tasks) })}</span>
    </div>
  );
}

function Overdue({ overdue }: TaskBatchView) {
  if (overdue === 0) return null;
  return <StatusWord tone="bad">{t("tasks:overdue", { count: overdue })}</StatusWord>;
}

/** The open tasks of one batch, to be done one after another. */
export function Batch({ caseId, of }: { caseId: number; of: TaskBatchView | undefined }) {
  const [, ask] = useAsked();
  const go = useGo();
  const [shown, show] = useState(AT_ONCE);
  const asked = { case: caseId, batch: of?.batch ?? 0, done: false, offset: 0, limit: shown };
  const page = useCore("task_list", asked, { enabled: of !== undefined, keep: true });
  const more = page.data ? Math.min(AT_ONCE, page.data.count - page.data.tasks.length) : 0;
  return (
    <section>
      <div className={styles.batchHead}>
        <Button leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => ask({})}>
          {t("tasks:batchBack")}
        </Button>
        {of && (
          <>
            <h2>{of.title}</h2>
            <Progress {...of} />
            <Overdue {...of} />
          </>
        )}
      </div>
      <Refusal of={page.error} />
      {page.data && of && (
        <TaskLines
          caseId={caseId}
          label={of.title}
          tasks={page.data.tasks}
          onOpen={(person) => go("plaintiffs", { person, tab: "log" })}
        />
      )}
      {more > 0 && <Button onClick={() => show(shown + AT_ONCE)}>{t("tasks:more", { count: more })}</Button>}
    </section>
  );
}
