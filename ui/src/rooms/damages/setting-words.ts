import { formatDay } from "../../text";
import { formatShare } from "../../text/share";

/** The value of a setting as people read it. */
export function settingWords(name: string, value: string): string {
  return name === "share_not_delivered" ? formatShare(value) : formatDay(value);
}
