import type { KeptDeadline, TodayView } from "../../api/generated/types";
import { DeadlineTable } from "../../deadlines/deadline-table";
import { formatCount, t } from "../../text";
import styles from "./today.module.css";

/** The groups of deadlines, the gravest risk first. */
export const GROUPS = [
  "overdue",
  "within_7",
  "removals_asked",
  "unconfirmed",
  "within_30",
  "within_90",
] as const satisfies (keyof TodayView)[];

interface GroupProps {
  name: (typeof GROUPS)[number];
  deadlines: readonly KeptDeadline[];
  showsCase: boolean;
  onOpen: (deadline: KeptDeadline) => void;
}

/** Deadlines of one risk under their heading; nothing where there are none. */
export function Group({ name, deadlines, showsCase, onOpen }: GroupProps) {
  if (deadlines.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        {t(`today:${name}`)} <span className={styles.count}>{formatCount(deadlines.length)}</span>
      </h2>
      {name === "unconfirmed" && <p className={styles.note}>{t("today:unconfirmedNote")}</p>}
      {name === "removals_asked" && <p className={styles.note}>{t("today:removalsNote")}</p>}
      <DeadlineTable label={t(`today:${name}`)} deadlines={deadlines} showsCase={showsCase} onOpen={onOpen} />
    </section>
  );
}
