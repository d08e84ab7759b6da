import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FocusEvent, useRef, useState } from "react";
import type { CellTyped, ImportProblem } from "../../../api/generated/types";
import { type Column, DataTable } from "../../../kit/data-table";
import { formatCount, t } from "../../../text";
import { leavingBlank, withCells, withoutCells } from "./list-map";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

interface CorrectCellProps {
  wizard: ListOnItsWay;
  problem: ImportProblem;
  /** All problems of the list, among which others say the same. */
  problems: readonly ImportProblem[];
}

/**
 * A cell that cannot be read, to be typed anew; nothing where the row as a whole is wrong. Where other cells of its column say
 * the same, a button takes what was typed for all of them.
 */
export function CorrectCell({ wizard, problem, problems }: CorrectCellProps) {
  const { row, column, found } = problem;
  const before = wizard.state.map?.cells.find((cell) => cell.row === row && cell.column === column)?.text;
  // What is found is shown in part where it is long: going on from that would lose the rest of it.
  const isShortened = before === undefined && found.endsWith("…");
  const begun = before ?? (isShortened ? "" : found);
  const [typed, type] = useState(begun);
  const [own, isTaken] = [useRef<HTMLDivElement>(null), useRef(false)];
  if (column === "") return null;
  const isChanged = typed !== begun;
  const alike = isChanged && !isShortened ? problems.filter((of) => saysTheSame(of, problem)) : [];
  const takeFor = (rows: readonly number[]) =>
    wizard.change({
      map: withCells(
        wizard.state.map,
        rows.map((of) => ({ row: of, column, text: typed })),
      ),
    });
  const takeForAll = (button: HTMLElement) => {
    isTaken.current = true;
    takeFor([row, ...alike.map((of) => of.row)]);
    button.closest("section")?.querySelector("h3")?.focus();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (isChanged && !isTaken.current && !own.current?.contains(relatedTarget)) takeFor([row]);
  };
  return (
    <div ref={own}>
      <TextInput
        size="xs"
        aria-label={t("wizard:check.correctOf", { row: formatCount(row), column })}
        value={typed}
        placeholder={isShortened ? t("wizard:check.whole") : undefined}
        spellCheck={false}
        autoComplete="off"
        onBlur={leave}
        onChange={(event) => {
          isTaken.current = false;
          type(event.currentTarget.value);
        }}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && goOn(currentTarget)}
      />
      {alike.length > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          onBlur={leave}
          onClick={(event) => takeForAll(event.currentTarget)}
        >
          {t("wizard:check.alike", { count: alike.length, found })}
        </Button>
      )}
    </div>
  );
}

/** Whether another cell of the same column has the same problem and says the same. */
function saysTheSame(other: ImportProblem, one: ImportProblem): boolean {
  return (
    other.row !== one.row &&
    other.column === one.column &&
    other.kind === one.kind &&
    other.found === one.found
  );
}

/**
 * Leaves a cell, which takes what was typed, for the next of its kind or the one before: this one is gone once it is right.
 * After the only one of its kind the step begins anew.
 */
function goOn(field: HTMLInputElement): void {
  const fields = [...(field.closest("table")?.querySelectorAll("input") ?? [])];
  const place = fields.indexOf(field);
  const next = fields[place + 1] ?? fields[place - 1];
  field.blur();
  if (next) next.focus();
  else field.closest("section")?.querySelector("h3")?.focus();
}

/** Takes the rows whose cells have such a problem without those cells. */
export function LeaveBlank({ wizard, kind }: { wizard: ListOnItsWay; kind: string }) {
  const { state, change } = wizard;
  return (
    <Checkbox
      label={t("wizard:check.blank")}
      checked={state.map?.left_blank.includes(kind) ?? false}
      onChange={(event) => change({ map: leavingBlank(state.map, kind, event.currentTarget.checked) })}
    />
  );
}

/** Cells of a column that were typed anew alike. */
interface TypedAlike {
  column: string;
  text: string;
  cells: CellTyped[];
}

function typedAlike(cells: readonly CellTyped[]): TypedAlike[] {
  const groups = new Map<string, TypedAlike>();
  for (const cell of cells) {
    const key = `${cell.column}\n${cell.text}`;
    const group = groups.get(key) ?? { column: cell.column, text: cell.text, cells: [] };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The cells that were typed anew, those alike in one line, which can be as the list has them again. */
export function Corrected({ wizard }: { wizard: ListOnItsWay }) {
  const cells = wizard.state.map?.cells ?? [];
  if (cells.length === 0) return null;
  const where = ({ cells: [first, ...others] }: TypedAlike) =>
    first && others.length === 0
      ? t("wizard:check.oneRow", { row: formatCount(first.row) })
      : t("wizard:check.rows", { count: others.length + 1 });
  const columns: Column<TypedAlike>[] = [
    { key: "row", header: t("imports:report.row"), width: "6rem", cell: where },
    { key: "column", header: t("imports:report.column"), width: "12rem", cell: ({ column }) => column },
    {
      key: "text",
      header: t("wizard:check.says"),
      wraps: true,
      cell: ({ text }) => text || <span className={styles.quiet}>{t("wizard:check.saysBlank")}</span>,
    },
    {
      key: "back",
      header: t("wizard:check.takeBack"),
      isHeaderHidden: true,
      align: "right",
      cell: (alike) => (
        <Button
          variant="subtle"
          aria-label={t("wizard:check.takeBackOf", { row: where(alike), column: alike.column })}
          onClick={() => wizard.change({ map: withoutCells(wizard.state.map, alike.cells) })}
        >
          {t("wizard:check.takeBack")}
        </Button>
      ),
    },
  ];
  const says = t("wizard:check.corrected", { count: cells.length });
  return (
    <section aria-label={t("wizard:check.typed")}>
      <h4 className={styles.part}>{says}</h4>
      <DataTable
        label={t("wizard:check.typed")}
        columns={columns}
        rows={typedAlike(cells)}
        rowKey={({ column, text }) => `${column} ${text}`}
      />
    </section>
  );
}
