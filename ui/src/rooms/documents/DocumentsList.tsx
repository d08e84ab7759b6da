import { Button } from "@mantine/core";
import { IconFiles } from "@tabler/icons-react";
import { useState } from "react";
import { useCore } from "../../api/client";
import type { DocumentList, DocumentView } from "../../api/generated/types";
import { FileStanding } from "../../documents/standing";
import { useLookedAnew } from "../../documents/use-looked-anew";
import { useReading } from "../../documents/use-reading";
import { type Column, DataTable } from "../../kit/data-table";
import { EmptyState } from "../../kit/layout";
import { mainRow } from "../../kit/main-list";
import { Marked } from "../../kit/marked";
import { useAsked } from "../../kit/navigation";
import { Pages } from "../../kit/pages";
import { Refusal } from "../../kit/refusal";
import { SplitPane } from "../../kit/split-pane";
import { formatDay, t } from "../../text";
import { aboutOf } from "./about";
import { DocumentDetail } from "./DocumentDetail";
import styles from "./documents.module.css";
import { Filters, type Narrowed, NO_FILTER } from "./Filters";
import { Sealing } from "./Sealing";

/** Documents on a page. */
const MANY = 50;

/** The list of documents with its filters, and the one that is opened beside it. */
export function DocumentsList({ caseId }: { caseId: number }) {
  const [asked, ask] = useAsked();
  const [narrowed, narrow] = useState(NO_FILTER);
  const [offset, setOffset] = useState(0);
  const page = useCore(
    "document_list",
    { ...requestOf(caseId, narrowed), offset, limit: MANY },
    { keep: true },
  );
  const waiting = useReading(caseId);
  useLookedAnew();
  const change = (next: Narrowed) => {
    narrow(next);
    setOffset(0);
  };
  const open = typeof asked.document === "number" ? asked.document : null;
  const close = () => {
    ask({});
    mainRow()?.focus();
  };
  const rows = page.data?.rows ?? [];
  const isNarrowed = narrowed !== NO_FILTER && JSON.stringify(narrowed) !== JSON.stringify(NO_FILTER);
  const list = (
    <div className={styles.list}>
      <Filters
        caseId={caseId}
        narrowed={narrowed}
        onChange={change}
        matching={page.data?.matching}
        waiting={waiting}
      />
      <Refusal of={page.error} />
      {page.data && page.data.matching === 0 && (
        <Nothing isNarrowed={isNarrowed} onClear={() => change(NO_FILTER)} onAdd={() => ask({ add: true })} />
      )}
      {rows.length > 0 && (
        <div className={styles.rows}>
          <DataTable
            label={t("documents:list")}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ document }) => document}
            selectedKey={open}
            onOpen={({ document }) => ask({ document })}
            after={(row) => (row.hit ? <Hit document={row} /> : null)}
          />
          <Pages offset={offset} limit={MANY} total={page.data?.matching ?? 0} onOffset={setOffset} />
        </div>
      )}
      {page.data && rows.length > 0 && (
        <div className={styles.folder}>
          <span>{t("documents:folder", { folder: page.data.folder })}</span>
          <Sealing caseId={caseId} isSealed={page.data.is_sealed} />
        </div>
      )}
    </div>
  );
  return (
    <SplitPane
      name="documents"
      label={t("documents:pane")}
      list={list}
      detail={open === null ? null : <DocumentDetail key={open} document={open} onClose={close} />}
      onClose={close}
    />
  );
}

function requestOf(
  caseId: number,
  { search, kind, about, standing }: Narrowed,
): Omit<DocumentList, "offset" | "limit"> {
  return {
    case: caseId,
    search,
    kind: kind === "" ? null : Number(kind),
    ...aboutOf(about),
    standing: standing === "" ? null : standing,
  };
}

const COLUMNS: readonly Column<DocumentView>[] = [
  { key: "on", header: t("documents:column.on"), cell: ({ on }) => formatDay(on), width: "6.75rem" },
  { key: "kind", header: t("documents:column.kind"), cell: ({ kind_name }) => kind_name, width: "10rem" },
  { key: "title", header: t("documents:column.title"), cell: ({ title }) => title, wraps: true },
  {
    key: "about",
    header: t("documents:column.about"),
    cell: ({ about }) => about.map(({ name }) => name).join("; "),
    wraps: true,
  },
  {
    key: "standing",
    header: t("documents:column.standing"),
    cell: (document) => <FileStanding document={document} />,
    width: "7rem",
  },
];

/** Where in the text of a document the words stand. */
function Hit({ document: { hit } }: { document: DocumentView }) {
  if (!hit) return null;
  return (
    <p className={styles.hit}>
      {hit.page > 0 && <span className={styles.page}>{t("documents:page", { page: hit.page })}</span>}
      <span>
        <Marked text={hit.text} marks={hit.marks} />
      </span>
    </p>
  );
}

interface NothingProps {
  isNarrowed: boolean;
  onClear: () => void;
  onAdd: () => void;
}

function Nothing({ isNarrowed, onClear, onAdd }: NothingProps) {
  if (isNarrowed) {
    return (
      <EmptyState
        title={t("documents:nothing")}
        actions={<Button onClick={onClear}>{t("documents:clear")}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconFiles size={32} stroke={1.25} aria-hidden />}
      title={t("documents:empty")}
      actions={
        <Button variant="filled" onClick={onAdd}>
          {t("documents:add")}
        </Button>
      }
    >
      {t("documents:emptyTeach")}
    </EmptyState>
  );
}
