import { IconArrowRight } from "@tabler/icons-react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ImportColumn } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { t, word } from "../../text";
import styles from "./imports.module.css";

/** Each column of a list and the field that it fills. */
export function Understood({ columns }: { columns: ImportColumn[] }) {
  const { case: caseId } = useCase();
  const details = useCore("case_details", { case: caseId });
  const facts = new Map(details.data?.facts.map(({ key, label }) => [key, label]));
  const shown: Column<ImportColumn>[] = [
    { key: "header", header: t("imports:report.columnHead"), wraps: true, cell: ({ header }) => header },
    {
      key: "field",
      header: t("imports:report.fieldHead"),
      wraps: true,
      cell: ({ field }) =>
        field === null ? (
          <span className={styles.quiet}>{t("imports:report.asItCame")}</span>
        ) : (
          <span className={styles.fills}>
            <IconArrowRight size={14} aria-hidden />
            {facts.get(field) ?? word("imports:fields", field)}
          </span>
        ),
    },
  ];
  return (
    <DataTable
      label={t("imports:report.columns")}
      columns={shown}
      rows={columns}
      rowKey={({ header }) => header}
    />
  );
}
