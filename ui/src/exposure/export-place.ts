import { savePath } from "../api/transport";
import { t } from "../text";

/** Where a table is written. */
export interface Place {
  path: string;
  /** Whether the user agreed to write over a file that is there. */
  replace: boolean;
}

/**
 * Asks where a table is to be written; null when the user changes their mind. The dialog asks before it gives the
 * name of a file that is there. Where the ending was left out, another file is meant than the one it asked about.
 */
export async function exportPlace(suggested: string): Promise<Place | null> {
  const chosen = await savePath([{ name: t("exposure:export.kind"), extensions: ["csv"] }], suggested);
  if (!chosen) return null;
  const hasEnding = /\.csv$/i.test(chosen);
  return { path: hasEnding ? chosen : `${chosen}.csv`, replace: hasEnding };
}
