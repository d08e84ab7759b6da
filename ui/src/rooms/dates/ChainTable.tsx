import { Checkbox } from "@mantine/core";
import type { ChainEntry } from "../../api/generated/types";
import { DayCell } from "../../deadlines/day-cell";
import { leftWords } from "../../deadlines/time";
import { type Column, DataTable } from "../../kit/data-table";
import { StatusWord, Tag, Why } from "../../kit/words";
import { atStart, formatDay, t, unbroken } from "../../text";
import styles from "./dates.module.css";

interface ChainTableProps {
  entries: readonly ChainEntry[];
  /** Whether the deadline of a rule is to be kept. */
  isKept: (entry: ChainEntry) => boolean;
  onKeep: (rules: readonly string[], isKept: boolean) => void;
}

/** Every rule that an event starts, with its day; those with a day can be kept or left out. */
export function ChainTable({ entries, isKept, onKeep }: ChainTableProps) {
  if (entries.length === 0) return <p className={styles.quiet}>{t("dates:trigger.nothing")}</p>;
  const dated = entries.filter(({ date }) => date !== null);
  const isEachKept = dated.every(isKept);
  const columns: Column<ChainEntry>[] = [
    {
      key: "kept",
      header: t("dates:trigger.kept"),
      isHeaderHidden: true,
      cell: (entry) =>
        entry.date !== null && (
          <Checkbox
            size="xs"
            className={styles.check}
            aria-label={t("dates:trigger.keep", { text: entry.text })}
            checked={isKept(entry)}
            onChange={({ currentTarget: { checked } }) => onKeep([entry.rule], checked)}
          />
        ),
      width: "2rem",
    },
    { key: "day", header: t("deadlines:column.day"), cell: Day, width: "10.5rem" },
    { key: "what", header: t("deadlines:column.what"), cell: WhatCell, wraps: true },
    {
      key: "left",
      header: t("deadlines:column.left"),
      align: "right",
      cell: (entry) => (entry.days_left === null ? "–" : leftOf(entry)),
      width: "8rem",
    },
    {
      key: "why",
      header: t("kit:why"),
      isHeaderHidden: true,
      cell: ({ text, working, date }) => date !== null && <Why what={text} steps={working} />,
      width: "3rem",
    },
  ];
  return (
    <>
      {dated.length > 1 && (
        <Checkbox
          size="xs"
          label={t("dates:trigger.all")}
          checked={isEachKept}
          indeterminate={!isEachKept && dated.some(isKept)}
          onChange={() =>
            onKeep(
              dated.map(({ rule }) => rule),
              !isEachKept,
            )
          }
          className={styles.checkAll}
        />
      )}
      <DataTable
        label={t("dates:trigger.chain")}
        columns={columns}
        rows={entries}
        rowKey={({ rule }) => rule}
      />
    </>
  );
}

function Day({ date, safe_date, latest_arguable_date, kind, until }: ChainEntry) {
  if (date === null) return <span className={styles.quiet}>–</span>;
  return <DayCell date={date} kind={kind} until={until} safe={safe_date} latest={latest_arguable_date} />;
}

function WhatCell(entry: ChainEntry) {
  const { text, cite, is_critical, verified, why_not, deadline_date, others, only_where } = entry;
  return (
    <div className={styles.claim}>
      <span>
        {atStart(text)} {is_critical && <Tag>{t("dates:trigger.critical")}</Tag>}
      </span>
      <span className={styles.quiet}>
        {unbroken(cite)}
        {!verified && ` · ${t("dates:trigger.unread")}`}
        {deadline_date && ` · ${t("dates:trigger.replaces", { day: formatDay(deadline_date) })}`}
      </span>
      {only_where && <span>{t("dates:trigger.onlyWhere", { case: only_where })}</span>}
      {others.length > 0 && (
        <StatusWord tone="warn">{t("dates:trigger.others", { count: others.length })}</StatusWord>
      )}
      {why_not && <span className={styles.quiet}>{why_not}</span>}
    </div>
  );
}

function leftOf({ kind, date, safe_date, days_left }: ChainEntry): string {
  const day = date ?? "";
  return leftWords({
    kind,
    is_open: true,
    date: day,
    safe_date: safe_date ?? day,
    days_left: days_left ?? 0,
  });
}
