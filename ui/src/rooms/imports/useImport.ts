import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import type { ImportReport } from "../../api/generated/types";
import { toastFailed, toastUndo } from "../../kit/toasts";
import { t } from "../../text";

/** A list on its way in: checked, then written or put away. */
export function useImport() {
  const { case: caseId } = useCase();
  const [path, setPath] = useState("");
  const [written, setWritten] = useState<ImportReport | null>(null);
  const check = useOperation("import_check");
  const write = useOperation("import_write");
  const undo = useOperation("operation_undo");

  const putAway = () => {
    check.reset();
    write.reset();
  };
  const offerUndo = (report: ImportReport) => {
    const { operation, file_name: file } = report;
    if (operation === null) return;
    toastUndo(t("imports:report.written", { file }), () =>
      undo.mutate(
        { operation },
        { onSuccess: () => setWritten(null), onError: (refusal) => toastFailed(refusal.message) },
      ),
    );
  };

  return {
    path,
    setPath,
    /** What the list would bring, once it was checked. */
    report: check.data ?? null,
    /** What the last list brought, until the next one is checked. */
    written,
    isChecking: check.isPending,
    isWriting: write.isPending,
    checkRefusal: check.error,
    writeRefusal: write.error,
    putAway,
    check: (from: string) => {
      setPath(from);
      setWritten(null);
      write.reset();
      check.mutate({ case: caseId, path: from });
    },
    write: (strict: boolean) =>
      write.mutate(
        { case: caseId, path, strict },
        {
          onSuccess: (report) => {
            putAway();
            setPath("");
            setWritten(report);
            offerUndo(report);
          },
        },
      ),
  };
}

/** A list on its way in. */
export type Incoming = ReturnType<typeof useImport>;
