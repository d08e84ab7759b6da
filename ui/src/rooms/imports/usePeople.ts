import { useOperation } from "../../api/client";
import type { ImportReport } from "../../api/generated/types";
import { useIncoming } from "./useIncoming";

/** A class list on its way in; `strict` writes nothing if any row is bad. */
export function usePeople() {
  const commands = { check: useOperation("import_check"), write: useOperation("import_write") };
  return useIncoming<ImportReport, object, { strict: boolean }>(commands, {});
}

/** A class list on its way in. */
export type IncomingPeople = ReturnType<typeof usePeople>;
