import type { Tone } from "../kit/words";

/** Every membership status, those counted first, with the mark that goes with its word. */
const MARKS: Record<string, Tone> = {
  named_plaintiff: "good",
  class_member: "good",
  objector: "good",
  minor: "good",
  deceased: "good",
  prospective: "half",
  opted_out: "off",
  excluded: "off",
  withdrawn: "off",
  duplicate: "half",
};

/** The words of all statuses, in the order lists show them. */
export const STATUSES: readonly string[] = Object.keys(MARKS);

/** Whether people of this status are counted, where the class test takes them in. */
export function isCounted(status: string): boolean {
  return MARKS[status] === "good";
}

/** The mark of a status. */
export function toneOf(status: string): Tone {
  return MARKS[status] ?? "off";
}
