import { useCallback } from "react";
import { openDocument } from "../api/transport";
import { toastFailed } from "../kit/toasts";

/** Opens the file of a document with the system's program; why it does not open is said. */
export function useOpenDocument(): (document: number) => void {
  return useCallback((document) => {
    openDocument(document).catch((refusal: Error) => toastFailed(refusal.message));
  }, []);
}
