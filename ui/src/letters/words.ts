import { t, word } from "../text";

/** Why somebody gets no letter, as the core says it. */
interface Why {
  why: string;
  /** The field that they lack, or the letter that the typeface lacks. */
  what: string | null;
}

/** Why somebody gets no letter, in words. */
export function whyWords({ why, what }: Why): string {
  if (why === "lacks") return t("letters:why.lacks", { what: `{${what}}` });
  if (why === "represented") return t("letters:why.represented", { what: what ?? "" });
  if (why === "typeface") return t("letters:why.typeface", { what: what ?? "" });
  return word("letters:why", why);
}
