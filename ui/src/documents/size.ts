import { formatCount } from "../text";

const KB = 1024;

/** The size of a file as systems show it: `812 bytes`, `34 KB`, `1,204 KB`. */
export function sizeWords(bytes: number): string {
  return bytes < KB ? `${formatCount(bytes)} bytes` : `${formatCount(Math.round(bytes / KB))} KB`;
}
