import { useDebouncedValue } from "@mantine/hooks";
import { useCore } from "../../api/client";
import type { PersonFields } from "../../api/generated/types";

const PAUSE_MS = 150;

/** What the core makes of the form once the typing pauses: class test, figures, errors. */
export function useDraft(caseId: number, status: string, fields: PersonFields) {
  const [settled] = useDebouncedValue(fields, PAUSE_MS);
  return useCore("person_draft", { case: caseId, status, fields: settled }, { keep: true });
}
