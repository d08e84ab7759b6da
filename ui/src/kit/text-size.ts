import { useSyncExternalStore } from "react";

const SIZES = [100, 110, 125, 150, 175, 200];
const KEPT = "text-size";

const watchers = new Set<() => void>();
let size = kept();

/** Gives every measure of the screens, which are counted in rem, the text size that was last chosen. */
export function applyTextSize(): void {
  const { style } = document.documentElement;
  style.fontSize = size === 100 ? "" : `${size}%`;
  // For what a browser measures in pixels: icons, and the width of panes.
  style.setProperty("--text-scale", String(size / 100));
}

/** How much larger than usual text is: 1, or up to 2. */
export function useTextScale(): number {
  return useSyncExternalStore(watch, () => size / 100);
}

/** Makes text a step larger or smaller, or as large as usual. */
export function changeTextSize(way: "larger" | "smaller" | "usual"): void {
  const at = SIZES.indexOf(size);
  const next = { larger: SIZES[at + 1], smaller: SIZES[at - 1], usual: 100 }[way];
  if (next === undefined) return;
  size = next;
  localStorage.setItem(KEPT, String(size));
  applyTextSize();
  for (const changed of watchers) changed();
}

function kept(): number {
  const found = Number(localStorage.getItem(KEPT));
  return SIZES.includes(found) ? found : 100;
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}
