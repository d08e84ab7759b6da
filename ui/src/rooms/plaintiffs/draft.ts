import { useDebouncedValue } from "@mantine/hooks";
import { useCore } from "../../api/client";
import type { PersonFields } from "../../api/generated/types";

const PAUSE_MS = 150;

/** What the core makes of the form once the typing pauses: class test, figures, errors. */
export function useDraft(caseId: number, person: number | null, status: string, fields: PersonFields) {
  const [settled] = useDebouncedValue(fields, PAUSE_MS);
  const whose = person === null ? {} : { person };
  return useCore("person_draft", { case: caseId, ...whose, status, fields: settled }, { keep: true });
}
