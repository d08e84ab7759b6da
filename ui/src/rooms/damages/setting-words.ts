import { formatCount, formatDate, formatMoney, t } from "../../text";
import { formatShare } from "../../text/share";

const SAY: Record<string, (value: string) => string> = {
  share_not_delivered: formatShare,
  accrued_on: formatDate,
  discoverable_on: formatDate,
  unknown_members: (value) => formatCount(Number(value)),
  unknown_average: formatMoney,
};
const HINT = {
  discoverable_on: "damages:assumptions.discoverableHint",
  share_not_delivered: "damages:assumptions.shareHint",
  forum_state: "damages:assumptions.stateHint",
  primary_defendants_in_state: "damages:assumptions.yesNoHint",
  significant_defendant_in_state: "damages:assumptions.yesNoHint",
  injuries_in_state: "damages:assumptions.yesNoHint",
  no_similar_action: "damages:assumptions.yesNoHint",
} as const;

/** The value of a setting as people read it. */
export function settingWords(name: string, value: string): string {
  return SAY[name]?.(value) ?? value;
}

/** How to type a setting; nothing where that goes without saying. */
export function settingHint(name: string): string | undefined {
  return name in HINT ? t(HINT[name as keyof typeof HINT]) : undefined;
}
