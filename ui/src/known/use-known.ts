import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { useAsk, useCore } from "../api/client";
import type { KnownPerson, PersonFields } from "../api/generated/types";

const PAUSE_MS = 80;
const NOBODY: readonly KnownPerson[] = [];

/** What tells who somebody is. Facts do not, and are not asked about anew when they change. */
function identity(fields: PersonFields): PersonFields {
  return { ...fields, facts: {} };
}

/**
 * Who is known already of those whom a form may mean, as far as it is typed. People of cases that are not in memory are
 * brought there, one case after the other, and found as they come.
 */
export function useKnown(caseId: number, person: number | null, fields: PersonFields) {
  const ask = useAsk();
  const isReading = useRef(false);
  const [settled] = useDebouncedValue(fields, PAUSE_MS);
  const asked = { case: caseId, fields: identity(settled), ...(person !== null && { person }) };
  const { data, refetch } = useCore("person_known", asked, { keep: true });
  const unread = data?.unread;

  useEffect(() => {
    const [next] = unread ?? [];
    if (next === undefined || isReading.current) return;
    isReading.current = true;
    ask("people_ready", { case: next })
      .then(
        () => refetch(),
        // A case that cannot be read says so where it is opened.
        () => undefined,
      )
      .finally(() => {
        isReading.current = false;
      });
  }, [ask, refetch, unread]);

  return { people: data?.people ?? NOBODY, reading: unread?.length ?? 0 };
}
