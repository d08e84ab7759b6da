const PART = /^\(?-?\$?\s*([\d,]*)(?:\.(\d{1,2}))?(k)?\)?$/i;

/**
 * The decimal text of an amount as people type it: `1,000`, `$1k`, `(12.50)`, `250*12`. Null when it cannot be
 * read; the core then says why. Whole cents throughout.
 */
export function readMoney(typed: string): string | null {
  const parts = typed.split("*").map((part) => readCents(part.trim()));
  const [first, second] = parts;
  if (first === undefined || first === null || parts.length > 2) return null;
  if (second === undefined) return decimalText(first);
  if (second === null) return null;
  const product = first * second;
  return product % 100n === 0n ? decimalText(product / 100n) : null;
}

/** The sum of amounts in decimal text, exact at any size. */
export function sumMoney(amounts: readonly string[]): string {
  return decimalText(amounts.reduce((sum, amount) => sum + (readCents(amount) ?? 0n), 0n));
}

/** An amount shared by so many, to the nearest cent; null for nobody. */
export function eachOf(amount: string, count: number): string | null {
  const cents = readCents(amount);
  if (cents === null || count <= 0) return null;
  const of = BigInt(count);
  return decimalText((2n * cents + of) / (2n * of));
}

function readCents(text: string): bigint | null {
  const found = PART.exec(text);
  if (!found || (!found[1] && !found[2])) return null;
  const whole = BigInt((found[1] ?? "").replaceAll(",", "") || "0");
  const cents = whole * 100n + BigInt((found[2] ?? "").padEnd(2, "0") || "0");
  const size = found[3] ? cents * 1000n : cents;
  return /^\(.*\)$|^-/.test(text) ? -size : size;
}

function decimalText(cents: bigint): string {
  const size = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${size.slice(0, -2)}.${size.slice(-2)}`;
}
