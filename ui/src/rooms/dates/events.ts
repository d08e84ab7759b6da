import type { TriggerView } from "../../api/generated/types";
import { atStart, t } from "../../text";
import type { Happening } from "./happenings";

/** The same with the events that start deadlines: they stand beside the filings. */
export function withEvents(
  happenings: readonly Happening[],
  triggers: readonly TriggerView[],
): readonly Happening[] {
  const events = triggers.map(({ trigger, on, words, deadlines }): Happening => {
    const note = t("dates:timeline.event", { count: deadlines.length });
    return { key: `event ${trigger}`, lane: "filings", day: on, text: atStart(words), note, deadline: null };
  });
  // What happened comes before what has to be done on the same day.
  return [...events, ...happenings].sort((one, other) => one.day.localeCompare(other.day));
}
