import { useCore } from "../api/client";
import type { ConflictReport } from "../api/generated/types";
import type { Tone } from "../kit/words";
import { formatInstant, t } from "../text";

/** How a check stands, in words with their mark; null where none was made. */
export function checkState(report: ConflictReport | null): { tone: Tone; words: string } {
  if (report === null) return { tone: "off", words: t("conflicts:report.notMade") };
  const { undecided, signed_off, is_out_of_date } = report;
  if (is_out_of_date) return { tone: "warn", words: t("conflicts:report.outOfDate") };
  if (undecided > 0) return { tone: "warn", words: t("conflicts:report.undecided", { count: undecided }) };
  if (signed_off === null) return { tone: "half", words: t("conflicts:report.decided") };
  const { user, at } = signed_off;
  return { tone: "good", words: t("conflicts:report.signed", { user, at: formatInstant(at) }) };
}

/** The last check of somebody: null where none was made, undefined until the core has answered. */
export function useLastCheck(caseId: number, person: number): ConflictReport | null | undefined {
  const { data } = useCore("conflict_list", { case: caseId, person });
  return data && (data[0] ?? null);
}
