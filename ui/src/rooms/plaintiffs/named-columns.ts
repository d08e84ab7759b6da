import { useMemo } from "react";
import { useCore } from "../../api/client";
import type { PersonColumn } from "../../api/generated/types";
import { t, word } from "../../text";

/** A column of the list, with what people call it. */
export interface NamedColumn {
  key: string;
  label: string;
  /** What it holds: `text`, `choice`, `date`, `money`, `number`, `yes_no`, `several`, or the `name`. */
  kind: string;
  options: { value: string; label: string }[];
  /** Whether a person can type what stands in it. */
  isTyped: boolean;
}

const NO_COLUMNS: NamedColumn[] = [];

/** Every column that the list of a case can show, be filtered and be ordered by. */
export function useNamedColumns(caseId: number): NamedColumn[] {
  const columns = useCore("person_column_list", { case: caseId });
  const imports = useCore("import_list", { case: caseId });
  return useMemo(() => {
    const known = (imports.data ?? []).filter(({ undone_by }) => undone_by === null);
    const files = known.map(({ operation, report }) => ({
      value: String(operation),
      label: report.file_name,
    }));
    return columns.data?.map((column) => named(column, files)) ?? NO_COLUMNS;
  }, [columns.data, imports.data]);
}

function named(column: PersonColumn, imports: NamedColumn["options"]): NamedColumn {
  const { key, kind, options } = column;
  return {
    key,
    kind,
    label: labelOf(column),
    options: key === "import" ? imports : options.map(optionOf),
    isTyped: column.is_typed,
  };

  function optionOf(value: string) {
    if (key === "role") return { value, label: word("person:roles.names", value) };
    return { value, label: key === "status" ? word("plaintiffs:status", value) : value };
  }
}

function labelOf({ key, label }: PersonColumn): string {
  if (label === null) return word("plaintiffs:columns", key);
  if (key.startsWith("amount:")) return t("plaintiffs:columnOf.amount", { claim: label });
  if (key.startsWith("document:")) return t("plaintiffs:columnOf.document", { kind: label });
  if (key.startsWith("last_day:")) return t("plaintiffs:columnOf.last_day", { claim: label });
  return label;
}
