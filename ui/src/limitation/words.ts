import { t, word } from "../text";

/** Open questions in words: "whether an action without a ruling counts". */
export function questionWords(questions: readonly string[]): string {
  return questions.map((name) => word("limitation:question", name)).join("; ");
}

/** How far days move: "9 days", "9 to 11 days". */
export function movedBy([least, most]: readonly [number, number]): string {
  if (least === most) return t("limitation:effect.day", { count: least });
  return t("limitation:effect.days", { least, most });
}
