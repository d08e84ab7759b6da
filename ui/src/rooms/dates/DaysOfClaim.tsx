import type { LastDayCount, LastDaySummary } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { StatusWord } from "../../kit/words";
import { formatCount, t } from "../../text";
import styles from "./dates.module.css";
import { LastDayCell } from "./last-day-cell";

/** A day with its people; of people without one there is no day. */
type Row = Omit<LastDayCount, "day" | "latest"> & { day: string | null; latest: string | null };

/** For how many people each day is the last one to file a claim, the soonest first. */
export function DaysOfClaim({ claim: { name, days, no_date } }: { claim: LastDaySummary }) {
  const without: Row[] = no_date > 0 ? [{ day: null, latest: null, people: no_date, partial: 0 }] : [];
  const label = t("dates:last.days.title", { claim: name });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.days} aria-label={label} tabIndex={0}>
      <DataTable
        label={label}
        columns={COLUMNS}
        rows={[...days, ...without]}
        rowKey={({ day, latest }) => `${day} ${latest}`}
      />
    </section>
  );
}

const COLUMNS: Column<Row>[] = [
  { key: "day", header: t("dates:last.days.day"), cell: LastDayCell },
  {
    key: "people",
    header: t("dates:last.days.people"),
    align: "right",
    cell: ({ people }) => formatCount(people),
  },
  {
    key: "partial",
    header: t("dates:last.days.rest"),
    cell: ({ partial }) =>
      partial > 0 && <StatusWord tone="warn">{t("dates:last.days.partial", { count: partial })}</StatusWord>,
  },
];
