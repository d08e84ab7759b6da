import { useCore } from "../../api/client";

/** Whether the way of service matters to an event: a rule that it starts adds days for it. */
export function useIsServed(event: string): boolean {
  const { data } = useCore("trigger_event_list", {});
  const rules = data?.find((known) => known.event === event)?.rules ?? [];
  return rules.some(({ adds_service }) => adds_service);
}
