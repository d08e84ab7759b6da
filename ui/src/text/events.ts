/** A kind of event within a sentence: `opened_mail` → `opened mail`. */
export function kindWords(kind: string): string {
  return kind.replaceAll("_", " ");
}

/** A kind of event by itself: `opened_mail` → `Opened mail`. */
export function eventWords(kind: string): string {
  const words = kindWords(kind);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
