import { useEffect } from "react";
import { useAskAgain } from "../api/client";

/** Has the files of documents looked at anew when a list of them is opened: others may have changed them meanwhile. */
export function useLookedAnew(): void {
  const askAgain = useAskAgain();
  useEffect(() => {
    askAgain(["document_list", "document_get"]);
  }, [askAgain]);
}
