import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import type { FilingView } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { EmptyState } from "../../kit/layout";
import { formatDay, t } from "../../text";
import styles from "./dates.module.css";
import { FilingForm } from "./FilingForm";

const NONE = "–";

/** What was filed, oldest first, with a form to add to it. */
export function Docket({ filings }: { filings: readonly FilingView[] }) {
  const [isAdding, add] = useState(false);
  const addButton = (
    <Button variant={filings.length === 0 ? "filled" : "default"} onClick={() => add(true)}>
      {t("dates:docket.add")}
    </Button>
  );
  const columns: Column<FilingView>[] = [
    {
      key: "date",
      header: t("dates:docket.date"),
      cell: ({ filed_on }) => formatDay(filed_on),
      width: "6.75rem",
    },
    {
      key: "entry",
      header: t("dates:docket.entry"),
      align: "right",
      cell: ({ docket_entry }) => docket_entry ?? NONE,
      width: "3rem",
    },
    {
      key: "title",
      header: t("dates:docket.what"),
      cell: ({ title, source }) => <span title={source ?? undefined}>{title}</span>,
      wraps: true,
    },
    { key: "by", header: t("dates:docket.by"), cell: ({ filed_by }) => filed_by ?? NONE },
  ];
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t("dates:docket.title")}</h2>
        {!isAdding && filings.length > 0 && addButton}
      </div>
      {isAdding && <FilingForm onClose={() => add(false)} />}
      {filings.length > 0 && (
        <DataTable
          label={t("dates:docket.title")}
          columns={columns}
          rows={filings}
          rowKey={({ filing }) => filing}
        />
      )}
      {filings.length === 0 && !isAdding && (
        <EmptyState
          icon={<IconFileText size={32} stroke={1.25} aria-hidden />}
          title={t("dates:docket.empty")}
          actions={addButton}
        >
          {t("dates:docket.emptyTeach")}
        </EmptyState>
      )}
    </section>
  );
}
