import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CellTyped, ImportProblem } from "../../../api/generated/types";
import { type Column, DataTable } from "../../../kit/data-table";
import { formatCount, t } from "../../../text";
import { leavingBlank, withCell, withoutCell } from "./list-map";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

/** A cell that cannot be read, to be typed anew; nothing where the row as a whole is wrong. */
export function CorrectCell({ wizard, problem }: { wizard: ListOnItsWay; problem: ImportProblem }) {
  const { row, column, found } = problem;
  const before = wizard.state.map?.cells.find((cell) => cell.row === row && cell.column === column)?.text;
  // What is found is shown in part where it is long: going on from that would lose the rest of it.
  const isShortened = before === undefined && found.endsWith("…");
  const begun = before ?? (isShortened ? "" : found);
  const [typed, type] = useState(begun);
  if (column === "") return null;
  const take = () => {
    if (typed === begun) return;
    wizard.change({ map: withCell(wizard.state.map, { row, column, text: typed }) });
  };
  return (
    <TextInput
      size="xs"
      aria-label={t("wizard:check.correctOf", { row: formatCount(row), column })}
      value={typed}
      placeholder={isShortened ? t("wizard:check.whole") : undefined}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && goOn(currentTarget)}
    />
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

/** The cells that were typed anew, each of which can be as the list has it again. */
export function Corrected({ wizard }: { wizard: ListOnItsWay }) {
  const cells = wizard.state.map?.cells ?? [];
  if (cells.length === 0) return null;
  const columns: Column<CellTyped>[] = [
    {
      key: "row",
      header: t("imports:report.row"),
      align: "right",
      width: "5rem",
      cell: ({ row }) => formatCount(row),
    },
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
      cell: (cell) => (
        <Button
          variant="subtle"
          aria-label={t("wizard:check.takeBackOf", { row: formatCount(cell.row), column: cell.column })}
          onClick={() => wizard.change({ map: withoutCell(wizard.state.map, cell) })}
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
        rows={cells}
        rowKey={({ row, column }) => `${row} ${column}`}
      />
    </section>
  );
}
