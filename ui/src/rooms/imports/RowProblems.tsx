import type { ImportProblem, ImportReport } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { formatCount, t, word } from "../../text";
import styles from "./imports.module.css";
import { ROW, WHERE } from "./Problems";

/** What is noted of the one row of a list that was asked for. */
export function RowProblems({ report, row }: { report: Pick<ImportReport, "problems">; row: number }) {
  const problems = report.problems.filter((problem) => problem.row === row);
  const number = formatCount(row);
  if (problems.length === 0) {
    return <p className={styles.quiet}>{t("imports:report.noProblemOfRow", { row: number })}</p>;
  }
  return (
    <DataTable
      label={t("imports:report.problemsOfRow", { row: number })}
      columns={COLUMNS}
      rows={problems}
      rowKey={({ kind, column }) => `${kind} ${column}`}
    />
  );
}

const COLUMNS: Column<ImportProblem>[] = [
  ROW,
  {
    key: "kind",
    header: t("imports:report.problem"),
    wraps: true,
    cell: ({ kind }) => word("imports:kinds", kind),
  },
  ...WHERE,
];
