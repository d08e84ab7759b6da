import { useCallback } from "react";
import { useOperation } from "../api/client";
import type { DocumentView } from "../api/generated/types";
import { savePath } from "../api/transport";
import { toastDone, toastFailed } from "../kit/toasts";
import { t } from "../text";

/** Writes what a document holds into a file that the user names; what comes of it is said. */
export function useCopyDocument(): (document: DocumentView) => void {
  const { mutate } = useOperation("document_copy");
  return useCallback(
    async ({ document, file_name }) => {
      const path = await savePath([], file_name);
      if (path === null) return;
      // Whoever names a file that is there was asked by the dialog.
      mutate(
        { document, path, replace: true },
        {
          onSuccess: ({ file_name: file }) => toastDone(t("documents:copied", { file })),
          onError: (refusal) => toastFailed(refusal.message),
        },
      );
    },
    [mutate],
  );
}
