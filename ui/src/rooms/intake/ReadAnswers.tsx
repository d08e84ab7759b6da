import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import type { AnswersCame, ImportProblem } from "../../api/generated/types";
import { pickFile } from "../../api/transport";
import { type Column, DataTable } from "../../kit/data-table";
import { Toolbar } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { formatCount, t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./intake.module.css";

const AT_ONCE = 100;

/** The button that reads a file of answers, and what came of the last one. */
export function ReadAnswers() {
  const { case: caseId } = useCase();
  const reading = useOperation("answer_read");
  const [came, setCame] = useState<AnswersCame | null>(null);
  const sayDone = useSayDone();
  const read = async () => {
    const kinds = [{ name: t("intake:review.file"), extensions: ["csv", "tsv", "txt", "xlsx", "ods"] }];
    const path = await pickFile(kinds);
    if (path === null) return;
    reading.mutate(
      { case: caseId, path },
      {
        onSuccess: (answer) => {
          setCame(answer);
          sayDone(answer.summary, answer.operation);
        },
      },
    );
  };
  return (
    <>
      <Toolbar
        end={
          <Button loading={reading.isPending} onClick={read}>
            {t("intake:review.read")}
          </Button>
        }
      >
        <p className={styles.quiet}>{t("intake:review.teach")}</p>
      </Toolbar>
      <Refusal of={reading.error} />
      {came && <Band tone={came.rejected > 0 ? "warn" : "good"}>{cameWords(came)}</Band>}
      {came && came.problems.length > 0 && <Rejected key={came.operation} came={came} />}
    </>
  );
}

/** What was not taken, by row and column, with what stands there and what to do; nothing of it is lost. */
function Rejected({ came: { problems, kinds } }: { came: AnswersCame }) {
  const [shown, show] = useState(AT_ONCE);
  const advice = new Map(kinds.map((of) => [of.kind, of.advice]));
  const more = Math.min(AT_ONCE, problems.length - shown);
  const unlisted = kinds.reduce((sum, { count }) => sum + count, -problems.length);
  const columns: Column<ImportProblem>[] = [
    {
      key: "row",
      header: t("imports:report.row"),
      align: "right",
      width: "5rem",
      cell: ({ row }) => formatCount(row),
    },
    {
      key: "column",
      header: t("imports:report.column"),
      cell: ({ column }) => column || t("imports:report.wholeRow"),
    },
    {
      key: "found",
      header: t("imports:report.found"),
      wraps: true,
      cell: ({ found }) => (found ? <q>{found}</q> : t("imports:report.blank")),
    },
    { key: "why", header: t("intake:review.why"), wraps: true, cell: ({ kind }) => advice.get(kind) },
  ];
  return (
    <div className={styles.rejected}>
      <DataTable
        label={t("intake:review.rejected")}
        columns={columns}
        rows={problems.slice(0, shown)}
        rowKey={({ row, column, kind }) => `${row} ${column} ${kind}`}
      />
      {more > 0 && (
        <Button onClick={() => show(shown + AT_ONCE)}>{t("imports:report.more", { count: more })}</Button>
      )}
      {more <= 0 && unlisted > 0 && (
        <p className={styles.quiet}>{t("imports:report.unlisted", { count: unlisted })}</p>
      )}
    </div>
  );
}

function cameWords({ file_name: file, answers, callers, rejected }: AnswersCame): string {
  return [
    t("intake:review.came", { file, count: answers }),
    callers > 0 && t("intake:review.cameCallers", { count: callers }),
    rejected > 0 && t("intake:review.cameRejected", { count: rejected }),
  ]
    .filter(Boolean)
    .join(" ");
}
