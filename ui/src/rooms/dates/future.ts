import { t } from "../../text";
import { isDay, todayHere } from "../../text/days";

/** Says of the day of an event that it is still to come; nothing of one that has been. */
export function futureHint(day: string): string | undefined {
  return isDay(day) && day > todayHere() ? t("dates:trigger.future") : undefined;
}
