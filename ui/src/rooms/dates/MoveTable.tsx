import { SegmentedControl } from "@mantine/core";
import type { DeadlineMove } from "../../api/generated/types";
import { DayCell } from "../../deadlines/day-cell";
import { type Column, DataTable } from "../../kit/data-table";
import { Tag, Why } from "../../kit/words";
import { atStart, t, unbroken, word } from "../../text";
import styles from "./dates.module.css";

/** What becomes of a deadline that would move. */
export type Fate = "moves" | "stays" | "waits";

/** What was chosen for deadlines, by their numbers. */
export type Fates = Readonly<Record<number, Fate>>;

/** The numbers of the deadlines for which it was chosen that they stay: what runs after them is counted from that day. */
export function staying(fates: Fates): number[] {
  return Object.entries(fates).flatMap(([deadline, fate]) => (fate === "stays" ? [Number(deadline)] : []));
}

interface MoveTableProps {
  label: string;
  moves: readonly DeadlineMove[];
  /** Those that a second person has confirmed: another day takes that away. */
  confirmed: ReadonlySet<number>;
  /** What can be chosen, with its word, in this order. */
  fates: readonly { value: Fate; label: string }[];
  fateOf: (move: DeadlineMove) => Fate;
  onChoose: (deadline: number, fate: Fate) => void;
}

/** Whether a move can be chosen at all: finished deadlines and those without a new day stay. */
export function canMove({ is_finished, new_date }: DeadlineMove): boolean {
  return !is_finished && new_date !== null;
}

/** Every deadline that would get another day: old, new, why, and what is to become of it. */
export function MoveTable({ label, moves, confirmed, fates, fateOf, onChoose }: MoveTableProps) {
  const columns: Column<DeadlineMove>[] = [
    { key: "what", header: t("dates:move.what"), cell: WhatCell, wraps: true },
    {
      key: "old",
      header: t("dates:move.old"),
      cell: ({ old_date, old_safe_date }) => <DayCell date={old_date} safe={old_safe_date} latest={null} />,
      width: "9.5rem",
    },
    {
      key: "new",
      header: t("dates:move.new"),
      cell: (move) => <NewCell move={move} loses={confirmed.has(move.deadline)} />,
      width: "9.5rem",
    },
    {
      key: "choice",
      header: t("dates:move.choice"),
      cell: (move) =>
        canMove(move) ? (
          <SegmentedControl
            size="xs"
            aria-label={t("dates:move.choiceOf", { text: move.text })}
            value={fateOf(move)}
            onChange={(value) => onChoose(move.deadline, value as Fate)}
            transitionDuration={100}
            data={[...fates]}
          />
        ) : (
          <span className={styles.quiet}>{staysWords(move)}</span>
        ),
      width: "10rem",
    },
  ];
  return <DataTable label={label} columns={columns} rows={moves} rowKey={({ deadline }) => deadline} />;
}

function WhatCell({ text, cite, is_hand_set, hand_set_why, is_critical, why_not }: DeadlineMove) {
  return (
    <div className={styles.claim}>
      <span>
        {atStart(text)} {is_critical && <Tag>{t("dates:trigger.critical")}</Tag>}
      </span>
      <span className={styles.quiet}>{unbroken(cite)}</span>
      {is_hand_set && (
        <span className={styles.quiet}>{t("dates:move.handSet", { why: hand_set_why ?? "" })}</span>
      )}
      {why_not && <span className={styles.quiet}>{why_not}</span>}
    </div>
  );
}

function NewCell({ move, loses }: { move: DeadlineMove; loses: boolean }) {
  const { new_date, new_safe_date, why, is_finished } = move;
  if (new_date === null) return "–";
  return (
    <div className={styles.claim} data-over={is_finished || undefined}>
      <strong>
        <DayCell date={new_date} safe={new_safe_date} latest={move.new_latest_arguable_date} />
      </strong>
      <span>
        <Why what={t("dates:move.why")} steps={why} />
      </span>
      {loses && !is_finished && <span className={styles.quiet}>{t("dates:move.loses")}</span>}
    </div>
  );
}

function staysWords({ is_finished, status }: DeadlineMove): string {
  if (is_finished) return t("dates:move.finished", { status: word("deadlines:status", status) });
  return t("dates:move.noDay");
}
