import { word } from "../text";

/** What somebody is in their case: a status of a person, the part of anyone else. */
export function roleWords(role: string, person: number | null): string {
  return word(person === null ? "conflicts:role" : "plaintiffs:status", role);
}
