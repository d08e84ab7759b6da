import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { GroupRow } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { Band } from "../../kit/words";
import { formatCount, formatMoney, t, word } from "../../text";
import styles from "./damages.module.css";

const PARTS = ["state", "class", "status"] as const;
type Part = (typeof PARTS)[number];
/** Parts shown before the rest is summed up in a line. */
const SHOWN = 12;

/** The class taken apart by state, class or status of the person. */
export function ByPart() {
  const { case: caseId } = useCase();
  const [by, take] = useState<Part>("state");
  const table = useCore("estimate_by", { case: caseId, by }, { keep: true });
  const rows = table.data?.rows ?? [];
  const name = (row: GroupRow) => partName(by, row.name);
  const columns: Column<GroupRow>[] = [
    { key: "name", header: t(`damages:parts.${by}`), cell: name, wraps: true },
    {
      key: "people",
      header: t("damages:column.people"),
      align: "right",
      cell: ({ people }) => formatCount(people),
    },
    {
      key: "recoverable",
      header: t("damages:column.recoverable"),
      align: "right",
      cell: ({ after_overlap }) => formatMoney(after_overlap),
    },
  ];
  return (
    <section>
      <div className={styles.partsHead}>
        <h2 className={styles.heading}>{t("damages:parts.title")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t("damages:parts.title")}
          data={PARTS.map((value) => ({ value, label: t(`damages:parts.${value}`) }))}
          value={by}
          onChange={(value) => take(value as Part)}
        />
      </div>
      {table.error && <Band tone="bad">{table.error.message}</Band>}
      <DataTable
        label={t("damages:parts.title")}
        columns={columns}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => row.name ?? ""}
      />
      {rows.length > SHOWN && (
        <p className={styles.note}>{t("damages:parts.more", { count: rows.length - SHOWN })}</p>
      )}
    </section>
  );
}

function partName(by: Part, name: string | null): string {
  if (name === null) return t("damages:parts.unknown");
  return by === "status" ? word("plaintiffs:status", name) : name;
}
