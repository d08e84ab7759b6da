import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconMessageQuestion } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import type { IntakeQuestionView } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { leave } from "../../kit/half-filled";
import { IconAct } from "../../kit/icon-act";
import { EmptyState, Toolbar } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { daysInWords, t } from "../../text";
import styles from "./intake.module.css";
import { QuestionForm } from "./QuestionForm";

/** The questions of the case as a paralegal edits them: order, words, the fact that each fills, its condition. */
export function QuestionsTab() {
  const { case: caseId } = useCase();
  const questions = useCore("intake_question_list", { case: caseId }, { keep: true });
  const order = useOperation("intake_question_order", { inOrder: "questions" });
  const [opened, open] = useState<number | "new" | null>(null);
  if (!questions.data) return <Refusal of={questions.error} />;
  const rows = questions.data;
  const move = (place: number, by: 1 | -1) => {
    const ids = rows.map(({ question }) => question);
    const [moved] = ids.splice(place, 1);
    if (moved === undefined || place + by < 0 || place + by > ids.length) return;
    ids.splice(place + by, 0, moved);
    order.mutate({ case: caseId, questions: ids });
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.closest("tr[tabindex]") : null;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!event.altKey || !by || !row) return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...event.currentTarget.querySelectorAll("tr[tabindex]")];
    move(all.indexOf(row), by);
  };
  return (
    <div className={styles.scrolls} onKeyDownCapture={keys}>
      <Toolbar end={<Button onClick={() => leave(() => open("new"))}>{t("intake:questions.add")}</Button>}>
        <p className={styles.quiet}>{t("intake:questions.teach")}</p>
      </Toolbar>
      <Refusal of={order.error} />
      {opened === "new" && <QuestionForm question={null} onClose={() => open(null)} />}
      {rows.length === 0 && opened === null && <NoQuestions />}
      {rows.length > 0 && (
        <>
          <DataTable
            label={t("intake:questions.list")}
            columns={columns(move, rows)}
            rows={rows}
            rowKey={({ question }) => question}
            selectedKey={opened}
            onOpen={({ question }) => leave(() => open(opened === question ? null : question))}
            after={(row) =>
              row.question === opened && <QuestionForm question={row} onClose={() => open(null)} />
            }
          />
          <p className={styles.quiet}>{t("intake:questions.keys")}</p>
        </>
      )}
    </div>
  );
}

function NoQuestions() {
  return (
    <EmptyState
      icon={<IconMessageQuestion size={32} stroke={1.25} aria-hidden />}
      title={t("intake:questions.empty")}
    >
      {t("intake:questions.emptyTeach")}
    </EmptyState>
  );
}

function columns(
  move: (place: number, by: 1 | -1) => void,
  rows: readonly IntakeQuestionView[],
): Column<IntakeQuestionView>[] {
  return [
    {
      key: "place",
      header: t("intake:questions.place"),
      align: "right",
      width: "2.5rem",
      cell: (row) => rows.indexOf(row) + 1,
    },
    { key: "wording", header: t("intake:questions.wording"), wraps: true, cell: ({ wording }) => wording },
    { key: "fact", header: t("intake:questions.fact"), cell: ({ label }) => label },
    {
      key: "condition",
      header: t("intake:questions.condition"),
      wraps: true,
      cell: ({ says }) =>
        says ? daysInWords(says) : <span className={styles.quiet}>{t("intake:questions.always")}</span>,
    },
    {
      key: "order",
      header: t("intake:questions.up"),
      isHeaderHidden: true,
      align: "right",
      width: "4rem",
      cell: (row) => (
        <>
          <IconAct
            icon={IconArrowUp}
            name={t("intake:questions.up")}
            of={t("intake:questions.upOf", { what: row.wording })}
            onAct={() => move(rows.indexOf(row), -1)}
          />
          <IconAct
            icon={IconArrowDown}
            name={t("intake:questions.down")}
            of={t("intake:questions.downOf", { what: row.wording })}
            onAct={() => move(rows.indexOf(row), 1)}
          />
        </>
      ),
    },
  ];
}
