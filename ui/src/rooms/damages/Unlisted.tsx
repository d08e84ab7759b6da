import type { Estimate } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { formatCount, formatMoney, t } from "../../text";

/** Members who are not on the list, as the case assumes them: always apart from the figures of those who are. */
export function Unlisted({ estimate }: { estimate: Estimate }) {
  const { unknown } = estimate;
  if (!unknown) return null;
  return (
    <Band tone="half">
      {t("damages:unlisted", {
        members: formatCount(unknown.members),
        average: formatMoney(unknown.average),
        total: formatMoney(unknown.total),
      })}
    </Band>
  );
}
