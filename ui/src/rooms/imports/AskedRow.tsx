import { useCore } from "../../api/client";
import type { BroughtValue, ImportProblem, ImportReport, ImportRow } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { Band } from "../../kit/words";
import { formatCount, t, word } from "../../text";
import styles from "./imports.module.css";
import { ROW, WHERE } from "./Problems";

interface AskedRowProps {
  operation: number;
  row: number;
  person: number | null;
  report: Pick<ImportReport, "problems">;
}

/** The one row of a list that was asked for: what it brought of the person, and what is noted of it. */
export function AskedRow({ operation, row, person, report }: AskedRowProps) {
  return (
    <section className={styles.opened} aria-label={t("imports:row.title", { row: formatCount(row) })}>
      {person !== null && <Brought operation={operation} row={row} person={person} />}
      <RowProblems report={report} row={row} />
    </section>
  );
}

function Brought(asked: { operation: number; row: number; person: number }) {
  const brought = useCore("import_row_get", asked);
  if (brought.error) return <Band tone="bad">{brought.error.message}</Band>;
  if (!brought.data) return null;
  const { values, row } = brought.data;
  const says = t("imports:row.brought", { row: formatCount(row) });
  return (
    <>
      <h3>
        {says} <Whose of={brought.data} />
      </h3>
      {values.length === 0 ? (
        <p className={styles.quiet}>{t("imports:row.replaced")}</p>
      ) : (
        <DataTable
          label={says}
          columns={VALUES}
          rows={values}
          rowKey={({ label, value }) => `${label} ${value}`}
        />
      )}
    </>
  );
}

function Whose({ of: { person, name } }: { of: ImportRow }) {
  const go = useGo();
  return (
    <OpenFigure what={name} onOpen={() => go("plaintiffs", { person })}>
      {name}
    </OpenFigure>
  );
}

function RowProblems({ report, row }: { report: Pick<ImportReport, "problems">; row: number }) {
  const problems = report.problems.filter((problem) => problem.row === row);
  const number = formatCount(row);
  if (problems.length === 0) {
    return <p className={styles.quiet}>{t("imports:report.noProblemOfRow", { row: number })}</p>;
  }
  return (
    <DataTable
      label={t("imports:report.problemsOfRow", { row: number })}
      columns={PROBLEMS}
      rows={problems}
      rowKey={({ kind, column }) => `${kind} ${column}`}
    />
  );
}

const VALUES: Column<BroughtValue>[] = [
  { key: "label", header: t("imports:row.what"), width: "14rem", cell: ({ label }) => label },
  { key: "column", header: t("imports:row.column"), width: "14rem", cell: ({ column }) => column },
  { key: "value", header: t("imports:row.value"), wraps: true, cell: ({ value }) => value },
];

const PROBLEMS: Column<ImportProblem>[] = [
  ROW,
  {
    key: "kind",
    header: t("imports:report.problem"),
    wraps: true,
    cell: ({ kind }) => word("imports:kinds", kind),
  },
  ...WHERE,
];
