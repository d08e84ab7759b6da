import { useCallback } from "react";
import { openDocument } from "../api/transport";
import { toastDone, toastFailed } from "../kit/toasts";
import { t } from "../text";

/** Opens the file of a document with the system's program; that it is shown in its folder, or why it does not open, is said. */
export function useOpenDocument(): (document: number) => void {
  return useCallback((document) => {
    openDocument(document).then(
      (isOpened) => isOpened || toastDone(t("documents:shownInFolder")),
      (refusal: Error) => toastFailed(refusal.message),
    );
  }, []);
}
