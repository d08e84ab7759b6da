import { type FileKind, savePath } from "../api/transport";
import { t } from "../text";

/** Where a file is written. */
export interface Place {
  path: string;
  /** Whether the user agreed to write over a file that is there. */
  replace: boolean;
}

/**
 * Asks where a file of one kind, a table unless it is said, is to be written; null when the user changes their mind.
 * The dialog asks before it gives the name of a file that is there. Where the ending was left out, another file is
 * meant than the one it asked about.
 */
export async function exportPlace(suggested: string, kind: FileKind = table()): Promise<Place | null> {
  const chosen = await savePath([kind], suggested);
  if (!chosen) return null;
  const ending = `.${kind.extensions[0]}`;
  const hasEnding = chosen.toLowerCase().endsWith(ending);
  return { path: hasEnding ? chosen : `${chosen}${ending}`, replace: hasEnding };
}

function table(): FileKind {
  return { name: t("exposure:export.kind"), extensions: ["csv"] };
}
