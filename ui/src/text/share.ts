const shares = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 4 });

/** `"0.125"` → `"12.5 %"`. Text that is no decimal stays as it is. */
export function formatShare(share: string): string {
  if (!/^\d*\.?\d+$/.test(share)) return share;
  return shares.format(share as Intl.StringNumericLiteral).replace("%", "\u00a0%");
}
