import type { StatusView } from "../../api/generated/types";
import { StatusWord, type Tone } from "../../kit/words";
import { formatDay, t, word } from "../../text";
import styles from "./claims.module.css";

const MARKS: Record<string, Tone> = {
  considered: "half",
  pleaded: "good",
  certified: "good",
  settled: "good",
  tried: "good",
  dismissed_without_prejudice: "off",
  dismissed_with_leave: "half",
  dismissed_with_prejudice: "off",
  withdrawn: "off",
  decertified: "off",
};

/** The words of every status of a claim, in the order of a case. */
export const STATUSES = Object.keys(MARKS);

/** How a claim stands, and since when. */
export function ClaimStatus({ status }: { status: StatusView | undefined }) {
  if (!status) return <span className={styles.quiet}>{t("claims:noStatus")}</span>;
  return (
    <span className={styles.status}>
      <StatusWord tone={MARKS[status.status] ?? "off"}>{word("claims:status", status.status)}</StatusWord>
      <span className={styles.quiet}>{t("claims:since", { day: formatDay(status.from_on) })}</span>
    </span>
  );
}
