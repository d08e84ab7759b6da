import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { CourtRow } from "../../api/generated/types";
import { Decided } from "../../exposure/decided";
import { type Column, DataTable } from "../../kit/data-table";
import { Refusal } from "../../kit/refusal";
import { formatCount, formatDay, formatMoney, t } from "../../text";
import styles from "./damages.module.css";

/** The recovery claim by claim if plaintiffs fully prevailed, and what a settlement gives of it: as courts ask. */
export function Court() {
  const { case: caseId } = useCase();
  const table = useCore("court_table", { case: caseId });
  const none = <span className={styles.quiet}>–</span>;
  const columns: Column<CourtRow>[] = [
    { key: "claim", header: t("damages:column.claim"), cell: ({ name }) => name, wraps: true },
    {
      key: "people",
      header: t("damages:column.people"),
      align: "right",
      cell: ({ people }) => formatCount(people),
    },
    {
      key: "each",
      header: t("damages:column.each"),
      align: "right",
      cell: ({ each }) => (each ? formatMoney(each) : none),
    },
    {
      key: "maximum",
      header: t("damages:court.maximum"),
      align: "right",
      cell: ({ maximum }) => formatMoney(maximum),
    },
    {
      key: "settlement",
      header: t("damages:court.settlement"),
      align: "right",
      cell: ({ settlement }) => (settlement ? formatMoney(settlement) : none),
    },
    {
      key: "discount",
      header: t("damages:court.discount"),
      align: "right",
      cell: ({ discount_percent }) => (discount_percent ? `${discount_percent} %` : none),
    },
    { key: "reason", header: t("damages:court.reason"), cell: ({ reason }) => reason ?? none, wraps: true },
  ];
  return (
    <section>
      <h2 className={styles.heading}>{t("damages:court.title")}</h2>
      <Refusal of={table.error} />
      <div className={styles.scrolls}>
        <DataTable
          label={t("damages:court.title")}
          columns={columns}
          rows={table.data?.rows ?? []}
          rowKey={({ claim }) => claim}
        />
      </div>
      {table.data && <Decided choices={table.data.choices} className={styles.note} />}
      {table.data && (
        <p className={styles.note}>{t("damages:court.note", { day: formatDay(table.data.as_of) })}</p>
      )}
    </section>
  );
}
