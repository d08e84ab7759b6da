import type { VettingSheet } from "../api/generated/types";
import type { Tone } from "../kit/words";
import { t } from "../text";

/** How a sheet stands, in words with their mark. */
export function sheetState({ unfinished, concerns, items }: VettingSheet): { tone: Tone; words: string } {
  const all = items.length;
  const state =
    unfinished > 0 ? t("vetting:unfinished", { count: unfinished, all }) : t("vetting:finished", { all });
  const words = concerns > 0 ? `${state} · ${t("vetting:concerns", { count: concerns })}` : state;
  return { tone: unfinished > 0 || concerns > 0 ? "warn" : "good", words };
}
