import { useDebouncedValue } from "@mantine/hooks";

const PAUSE_MS = 200;

/**
 * A plain value once it has stopped changing for a moment: what the core is to be asked while someone types. On the
 * way to June 12 lies June 1, about which nobody asked.
 */
export function useSettled<T>(value: T): T {
  // Compared by what it holds: a value made anew each time it is shown would never come to rest.
  const [settled] = useDebouncedValue(JSON.stringify(value), PAUSE_MS);
  return JSON.parse(settled) as T;
}
