import { Button } from "@mantine/core";
import { IconExternalLink, IconFilePlus } from "@tabler/icons-react";
import { useState } from "react";
import { useCore } from "../api/client";
import type { DocumentAbout, DocumentView } from "../api/generated/types";
import { IconAct } from "../kit/icon-act";
import { useGo } from "../kit/navigation";
import { Refusal } from "../kit/refusal";
import { formatDay, t } from "../text";
import { AddDocuments } from "./add-documents";
import styles from "./documents.module.css";
import { FileStanding } from "./standing";
import { useDropped } from "./use-dropped";
import { useLookedAnew } from "./use-looked-anew";
import { useOpenDocument } from "./use-open";

const MANY = 100;

interface DocumentsAboutProps {
  caseId: number;
  about: DocumentAbout;
  /** What it is called. */
  name: string;
  /** Whether it takes what is dropped on the window; not where something around it does. */
  takesDrops?: boolean;
  /** Begins with the form for another one. */
  isAdding?: boolean;
}

/** The documents about one thing, newest first, and a way to add more: by a drop on the window, or by its button. */
export function DocumentsAbout(props: DocumentsAboutProps) {
  const { caseId, about, name, takesDrops = true, isAdding = false } = props;
  const narrowed = { search: "", kind: null, about, about_any: null, standing: null };
  const asked = { case: caseId, ...narrowed, offset: 0, limit: MANY };
  const page = useCore("document_list", asked, { keep: true });
  useLookedAnew();
  const [adding, add] = useState<readonly string[] | null>(isAdding ? [] : null);
  // While the dialog is open it takes what is dropped.
  useDropped(takesDrops && adding === null, add);
  const rows = page.data?.rows ?? [];
  return (
    <div className={styles.about}>
      <Refusal of={page.error} />
      {page.data && rows.length === 0 && <p className={styles.quiet}>{t("documents:of.none")}</p>}
      {rows.length > 0 && (
        <ul className={styles.lines} aria-label={t("documents:of.list")}>
          {rows.map((row) => (
            <Line key={row.document} document={row} />
          ))}
        </ul>
      )}
      <div>
        <Button leftSection={<IconFilePlus size={15} aria-hidden />} onClick={() => add([])}>
          {t("documents:add")}
        </Button>
      </div>
      <AddDocuments
        opened={adding !== null}
        caseId={caseId}
        about={{ about, name }}
        paths={adding ?? []}
        onClose={() => add(null)}
      />
    </div>
  );
}

function Line({ document }: { document: DocumentView }) {
  const go = useGo();
  const open = useOpenDocument();
  const { title, kind_name, on, standing, is_sealed } = document;
  return (
    <li>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.title}
          onClick={() => go("documents", { document: document.document })}
        >
          {title}
        </button>
        <span className={styles.quiet}>
          {kind_name} · {formatDay(on)}
        </span>
      </div>
      {standing !== "present" && <FileStanding document={document} />}
      {!is_sealed && (
        <IconAct
          icon={IconExternalLink}
          name={t("documents:open")}
          of={t("documents:openOf", { title })}
          onAct={() => open(document.document)}
        />
      )}
    </li>
  );
}
