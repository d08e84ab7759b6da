import { Button, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import type { ImportProblem, ImportReport, ProblemCount } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { formatCount, t, word } from "../../text";
import styles from "./imports.module.css";

const AT_ONCE = 100;

interface ProblemsProps {
  report: Pick<ImportReport, "kinds" | "problems">;
  /** Puts a cell right, in a column of its own. */
  cell?: (problem: ImportProblem) => ReactNode;
  /** What can be done with all rows of a kind, above them. */
  below?: (kind: ProblemCount) => ReactNode;
}

/** What is wrong with a list, by kind with how often and what to do; each kind opens its rows. */
export function Problems({ report, cell, below }: ProblemsProps) {
  return (
    <ul className={styles.kinds}>
      {report.kinds.map((kind) => (
        <Kind
          key={kind.kind}
          kind={kind}
          problems={report.problems.filter((problem) => problem.kind === kind.kind)}
          {...(cell && { cell })}
          {...(below && { below })}
        />
      ))}
    </ul>
  );
}

interface KindProps extends Pick<ProblemsProps, "cell" | "below"> {
  kind: ProblemCount;
  problems: ImportProblem[];
}

function Kind({ kind, problems, cell, below }: KindProps) {
  const [isOpen, open] = useState(false);
  const [shown, show] = useState(AT_ONCE);
  const rows = useId();
  const name = word("imports:kinds", kind.kind);
  const listed = problems.slice(0, shown);
  const more = Math.min(AT_ONCE, problems.length - listed.length);
  const unlisted = kind.count - problems.length;
  const correct: Column<ImportProblem>[] = cell
    ? [{ key: "correct", header: t("wizard:check.correct"), width: "16rem", cell }]
    : [];
  return (
    <li>
      <UnstyledButton
        className={styles.kind}
        aria-expanded={isOpen}
        aria-controls={isOpen ? rows : undefined}
        onClick={() => open(!isOpen)}
      >
        <IconChevronRight size={14} aria-hidden className={styles.chevron} data-open={isOpen} />
        <span className={styles.kindName}>{name}</span>
        <b>{formatCount(kind.count)}</b>
        <span className={styles.advice}>{kind.advice}</span>
      </UnstyledButton>
      {isOpen && (
        <div id={rows} className={styles.rows}>
          {below?.(kind)}
          <DataTable
            label={name}
            columns={[ROW, ...WHERE, ...correct]}
            rows={listed}
            rowKey={({ row, column, found }) => `${row} ${column} ${found}`}
          />
          {more > 0 && (
            <Button onClick={() => show(shown + AT_ONCE)}>{t("imports:report.more", { count: more })}</Button>
          )}
          {more === 0 && unlisted > 0 && (
            <p className={styles.quiet}>{t("imports:report.unlisted", { count: unlisted })}</p>
          )}
        </div>
      )}
    </li>
  );
}

/** The row that a problem stands in. */
export const ROW: Column<ImportProblem> = {
  key: "row",
  header: t("imports:report.row"),
  align: "right",
  width: "5rem",
  cell: ({ row }) => formatCount(row),
};

/** Where in its row a problem stands, and what was found there. */
export const WHERE: Column<ImportProblem>[] = [
  {
    key: "column",
    header: t("imports:report.column"),
    width: "12rem",
    cell: ({ column }) => column || <span className={styles.quiet}>{t("imports:report.wholeRow")}</span>,
  },
  {
    key: "found",
    header: t("imports:report.found"),
    wraps: true,
    cell: ({ found }) =>
      found ? <q>{found}</q> : <span className={styles.quiet}>{t("imports:report.blank")}</span>,
  },
];
