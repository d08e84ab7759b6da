/** The day of birth among the fields of a person. */
export const BORN_ON = "born_on";

/** Whether a text is a day of birth of which the core shows the year alone: `••/••/1957`. */
export function isMaskedBirth(text: string): boolean {
  return text.startsWith("••");
}
