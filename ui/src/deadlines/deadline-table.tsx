import type { KeptDeadline } from "../api/generated/types";
import { type Column, DataTable } from "../kit/data-table";
import { useTextScale } from "../kit/text-size";
import { atStart, t, unbroken } from "../text";
import { DayCell } from "./day-cell";
import styles from "./deadlines.module.css";
import { DaysLeft, Standing } from "./standing";

/** From this text size on, how each stands goes below what it is. */
const LARGE = 1.5;

interface DeadlineTableProps {
  label: string;
  deadlines: readonly KeptDeadline[];
  /** Names the case of each, where there are several. */
  showsCase?: boolean;
  /** Something stands beside it: how each stands goes below what it is. */
  isNarrow?: boolean;
  selected?: number | null;
  onOpen: (deadline: KeptDeadline) => void;
}

/** Deadlines in the order given: day, what, days left, how each stands. A row opens its deadline. */
export function DeadlineTable(props: DeadlineTableProps) {
  const { label, deadlines, showsCase = false, selected, onOpen } = props;
  // Large text leaves the words no room beside three columns.
  const isLarge = useTextScale() >= LARGE;
  const isNarrow = props.isNarrow || isLarge;
  const columns: Column<KeptDeadline>[] = [
    { key: "day", header: t("deadlines:column.day"), cell: Day, width: "10.5rem" },
    {
      key: "what",
      header: t("deadlines:column.what"),
      cell: (deadline) => (
        <>
          <WhatCell deadline={deadline} showsCase={showsCase} />
          {isNarrow && <Standing deadline={deadline} />}
        </>
      ),
      wraps: true,
    },
    {
      key: "left",
      header: t("deadlines:column.left"),
      align: "right",
      cell: (deadline) => <DaysLeft deadline={deadline} />,
      width: "8.5rem",
    },
    {
      key: "standing",
      header: t("deadlines:column.standing"),
      cell: (deadline) => <Standing deadline={deadline} />,
      width: "11.5rem",
      wraps: true,
    },
  ];
  return (
    <DataTable
      label={label}
      columns={isNarrow ? columns.filter(({ key }) => key !== "standing") : columns}
      rows={deadlines}
      rowKey={({ deadline }) => deadline}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onOpen={onOpen}
    />
  );
}

/** What is over needs no day to work towards and none to argue for. */
function Day({ date, safe_date, latest_arguable_date, kind, until, is_open }: KeptDeadline) {
  return (
    <DayCell
      date={date}
      kind={kind}
      until={until}
      safe={is_open ? safe_date : null}
      latest={is_open ? latest_arguable_date : null}
      isOver={!is_open}
    />
  );
}

function WhatCell({ deadline, showsCase }: { deadline: KeptDeadline; showsCase: boolean }) {
  const { text, cite, caption, is_open } = deadline;
  return (
    <div className={styles.cell} data-over={!is_open || undefined}>
      <span>{atStart(text)}</span>
      <span className={styles.quiet}>
        {[showsCase && caption, cite && unbroken(cite)].filter(Boolean).join(" · ")}
      </span>
    </div>
  );
}
