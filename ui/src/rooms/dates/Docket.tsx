import { Button } from "@mantine/core";
import { IconCalendarPlus, IconFiles, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import type { FilingView, KeptDeadline, TriggerView } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { IconAct } from "../../kit/icon-act";
import { EmptyState } from "../../kit/layout";
import { formatDay, t } from "../../text";
import styles from "./dates.module.css";
import { FilingDocuments } from "./FilingDocuments";
import { FilingForm } from "./FilingForm";
import { Started } from "./Started";

const NONE = "–";

interface DocketProps {
  filings: readonly FilingView[];
  triggers: readonly TriggerView[];
  deadlines: readonly KeptDeadline[];
  onOpen: (deadline: number) => void;
  /** Puts in an event that hangs on a filing. */
  onStart: (filing: FilingView) => void;
}

/** What was filed, oldest first, with what each entry started, and a form to add to it. */
export function Docket({ filings, triggers, deadlines, onOpen, onStart }: DocketProps) {
  const [isAdding, add] = useState(false);
  const [documentsOf, showDocuments] = useState<FilingView | null>(null);
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
      cell: ({ filing, title, filed_by, source }) => (
        <div className={styles.claim}>
          <span title={source ?? undefined}>{title}</span>
          {filed_by && <span className={styles.quiet}>{t("dates:docket.by", { who: filed_by })}</span>}
          <Started
            triggers={triggers.filter((trigger) => trigger.filing === filing)}
            deadlines={deadlines}
            onOpen={onOpen}
          />
        </div>
      ),
      wraps: true,
    },
    {
      key: "acts",
      header: t("dates:triggers.acts"),
      isHeaderHidden: true,
      align: "right",
      cell: (filing) => (
        <>
          <IconAct
            icon={IconFiles}
            name={t("dates:docket.documents")}
            of={t("dates:docket.documentsOf", { title: filing.title })}
            onAct={() => showDocuments(filing)}
          />
          <IconAct
            icon={IconCalendarPlus}
            name={t("dates:docket.start")}
            of={t("dates:docket.startOf", { title: filing.title })}
            onAct={() => onStart(filing)}
          />
        </>
      ),
      width: "4.5rem",
    },
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
      <FilingDocuments filing={documentsOf} onClose={() => showDocuments(null)} />
    </section>
  );
}
