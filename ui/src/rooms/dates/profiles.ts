import { word } from "../../text";

/** What the law's data calls the readings of which days are legal holidays under the federal rules, the usual one first. */
export const PROFILES = ["FED", "FED_STRICT", "FED_STATE", "FED_STRICT_STATE", "FED_ALL"] as const;

/** The same for rules that are counted so; California's know no other days than those on which its courts are closed. */
export function profilesOf(method: string): readonly string[] {
  return method === "california" ? ["CA_COURT"] : PROFILES;
}

/** A reading of the holidays in words: "Federal holidays as observed". */
export function profileWords(profile: string): string {
  return word("dates:profiles", profile);
}
