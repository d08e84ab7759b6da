import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import type { ImportReport } from "../../api/generated/types";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";

/** Class lists on their way in: begun with, gone on with one after another, written or discarded. */
export function usePeople() {
  const { case: caseId } = useCase();
  const drafts = useCore("list_draft_list", { case: caseId });
  const add = useOperation("list_draft_add");
  const remove = useOperation("list_draft_remove");
  const [opened, open] = useState<number | null>(null);
  const [written, setWritten] = useState<ImportReport | null>(null);
  const sayDone = useSayDone();
  const all = drafts.data ?? [];
  const draft = all.find((known) => known.draft === opened) ?? null;
  const waiting = all.filter((known) => known.draft > (draft?.draft ?? 0));
  const begin = (lists: { paths: string[]; pasted?: string }) => {
    setWritten(null);
    add.mutate({ case: caseId, ...lists }, { onSuccess: ({ drafts: [first] }) => open(first ?? null) });
  };
  return {
    drafts: all,
    /** The list that is gone on with just now. */
    draft,
    /** Lists that come after it. */
    waiting,
    /** What the last list brought, until another is begun with. */
    written,
    refusal: add.error,
    open,
    close: () => open(null),
    files: (paths: string[]) => begin({ paths }),
    paste: (pasted: string) => begin({ paths: [], pasted }),
    discard: (gone: number) =>
      remove.mutate({ draft: gone }, { onSuccess: () => opened === gone && open(null) }),
    wrote: (report: ImportReport) => {
      open(waiting[0]?.draft ?? null);
      setWritten(report);
      const file = report.name ?? report.file_name;
      if (report.operation !== null) sayDone(t("imports:report.written", { file }), report.operation);
    },
  };
}
