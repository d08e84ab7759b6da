import { useState } from "react";
import { useOperation } from "../../api/client";
import type { EventReport } from "../../api/generated/types";
import { useIncoming } from "./useIncoming";

/** A list of events on its way in; `again` takes a list that came in before once more. */
export function useEvents() {
  // The kind of the events of rows that name none.
  const [kind, setKind] = useState("");
  const commands = { check: useOperation("event_check"), write: useOperation("event_import") };
  const incoming = useIncoming<EventReport, { kind: string | null }, { strict: boolean; again: boolean }>(
    commands,
    { kind: kind.trim() || null },
  );
  const [waiting, wait] = useState<string[]>([]);
  /** Checks the first of these lists; the others wait until it is written or put away. */
  const files = ([first, ...rest]: string[]) => {
    wait(rest);
    if (first !== undefined) incoming.check(first);
  };
  return { ...incoming, kind, setKind, waiting, files };
}

/** A list of events on its way in. */
export type IncomingEvents = ReturnType<typeof useEvents>;
