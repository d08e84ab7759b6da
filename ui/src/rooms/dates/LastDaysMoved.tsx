import type { LastDaysMove, LastDaysStanding } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { formatCount, t } from "../../text";
import styles from "./dates.module.css";
import { LastDayCell } from "./last-day-cell";

/** Days that are listed; the others are counted. */
const MOST_DAYS = 12;

/** The last days that are others than those confirmed, with how many people had them and have them now, and why. */
export function LastDaysMoved({ name, standing }: { name: string; standing: LastDaysStanding }) {
  const { moves, why } = standing;
  const more = moves.length - MOST_DAYS;
  return (
    <div className={styles.moved}>
      <ul className={styles.reasons}>
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <DataTable
        label={t("dates:last.moved.title", { claim: name })}
        columns={COLUMNS}
        rows={moves.slice(0, MOST_DAYS)}
        rowKey={({ day, latest }) => `${day} ${latest}`}
      />
      {more > 0 && <p className={styles.note}>{t("dates:last.moved.more", { count: more })}</p>}
    </div>
  );
}

const COLUMNS: Column<LastDaysMove>[] = [
  { key: "day", header: t("dates:last.moved.day"), cell: LastDayCell },
  {
    key: "before",
    header: t("dates:last.moved.before"),
    align: "right",
    cell: ({ before }) => count(before),
  },
  { key: "now", header: t("dates:last.moved.now"), align: "right", cell: ({ now }) => count(now) },
];

function count(people: number) {
  return people === 0 ? "–" : formatCount(people);
}
