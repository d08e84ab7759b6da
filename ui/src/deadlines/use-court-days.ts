import { useAsk, useCore } from "../api/client";
import type { KeptDeadline } from "../api/generated/types";

type CountCourtDays = (count: number) => Promise<string>;

/** Lets a date field count court days, as in `+14cd`, by the court of a case: from a day, or from today. */
export function useCourtDays(caseId: number, from: string | null = null): CountCourtDays {
  const ask = useAsk();
  return async (count) => (await ask("day_count", { from, count, case: caseId })).date;
}

/** The same from the event that a deadline runs from; from today where it has none. */
export function useCourtDaysOf({ case: caseId, triggers }: KeptDeadline): CountCourtDays {
  const events = useCore("trigger_list", { case: caseId });
  return useCourtDays(caseId, events.data?.find(({ trigger }) => triggers.includes(trigger))?.on ?? null);
}
