import type { RoomView } from "../../api/generated/types";
import { formatDay, formatMoney, t, word } from "../../text";
import { formatShare } from "../../text/share";

/** A value that was said, as people write it. */
export function valueWords({ name, words }: RoomView, value: string): string {
  if (name === "elected") return t("claims:terms.elected");
  if (name === "interest_from") return formatDay(value);
  if (name === "settlement_share") return t("claims:terms.shareOf", { share: formatShare(value) });
  if (name === "discount_reason") return value;
  if (words.length > 0) return value.replaceAll("_", " ");
  return formatMoney(value);
}

/** What is open while nothing is said. */
export function openWords({ name, low, high, words }: RoomView): string {
  if (name !== "elected" && words.length > 0) {
    return t("claims:terms.openWords", { words: words.join(", ").replaceAll("_", " ") });
  }
  if (low === null || high === null) return word("claims:terms.unset", name);
  return t("claims:terms.openRange", { low: formatMoney(low), high: formatMoney(high) });
}
