import { word } from "../../text";

/** What the law's data calls the readings of which days are legal holidays, the usual one first. */
export const PROFILES = [
  "FED",
  "FED_STRICT",
  "FED_STATE",
  "FED_STRICT_STATE",
  "FED_ALL",
  "CA_COURT",
] as const;

/** A reading of the holidays in words: "Federal holidays as observed". */
export function profileWords(profile: string): string {
  return word("dates:profiles", profile);
}
