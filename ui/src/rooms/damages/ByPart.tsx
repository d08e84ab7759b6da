import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { Concern, Estimate, GroupRow, GroupTable } from "../../api/generated/types";
import { isNothing } from "../../exposure/nothing";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { formatCount, formatMoney, t, word } from "../../text";
import { sumMoney } from "../../text/money";
import styles from "./damages.module.css";

const PARTS = ["state", "class", "defendant", "status"] as const;
type Part = (typeof PARTS)[number];
/** Parts shown before the rest is summed up in a line. */
const SHOWN = 12;

/** A line of the table: a part of the class, or what belongs to no single one. */
interface Line {
  name: string;
  /** None where a figure is of no people. */
  people: number | null;
  after_overlap: string;
  /** Its people, to open; none where no one figure has them. */
  concern: Concern | null;
}

/** The class taken apart by state, class, defendant or status of the person. */
export function ByPart({ estimate }: { estimate: Estimate }) {
  const { case: caseId } = useCase();
  const go = useGo();
  const [by, take] = useState<Part>("state");
  const table = useCore("estimate_by", { case: caseId, by }, { keep: true });
  const addsUp = table.data?.adds_up !== false;
  const total = {
    name: t("damages:parts.total"),
    people: formatCount(estimate.class_members),
    recoverable: formatMoney(estimate.after_overlap),
  };
  const columns: Column<Line>[] = [
    { key: "name", header: t(`damages:parts.${by}`), cell: ({ name }) => name, wraps: true },
    {
      key: "people",
      header: t("damages:column.people"),
      align: "right",
      cell: ({ name, people, concern }) => {
        if (people === null) return "–";
        if (people === 0 || concern === null) return formatCount(people);
        return (
          <OpenFigure
            what={t("damages:opens.part", { part: name })}
            onOpen={() => go("plaintiffs", { concern })}
          >
            {formatCount(people)}
          </OpenFigure>
        );
      },
    },
    {
      key: "recoverable",
      header: t("damages:column.recoverable"),
      align: "right",
      cell: ({ after_overlap }) => formatMoney(after_overlap),
    },
  ];
  return (
    <section>
      <div className={styles.partsHead}>
        <h2 className={styles.heading}>{t("damages:parts.title")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t("damages:parts.title")}
          data={PARTS.map((value) => ({ value, label: t(`damages:parts.${value}`) }))}
          value={by}
          onChange={(value) => take(value as Part)}
        />
      </div>
      <Refusal of={table.error} />
      <DataTable
        label={t("damages:parts.title")}
        columns={columns}
        rows={table.data ? linesOf(by, table.data) : []}
        rowKey={({ name }) => name}
        {...(addsUp && { sum: total })}
      />
      {!addsUp && <p className={styles.note}>{t("damages:parts.apart")}</p>}
    </section>
  );
}

/** The largest parts, the others in one line, and what statutes give the class as a whole: together the total. */
function linesOf(by: Part, { rows, of_whole }: GroupTable): Line[] {
  const lines: Line[] = rows.slice(0, SHOWN).map(({ name, people, after_overlap }) => ({
    name: partName(by, name),
    people,
    after_overlap,
    concern: concernOf(by, name),
  }));
  const rest = rows.slice(SHOWN);
  if (rest.length > 0) lines.push(together(t("damages:parts.more", { count: rest.length }), rest));
  if (!isNothing(of_whole)) {
    lines.push({ name: t("damages:parts.ofWhole"), people: null, after_overlap: of_whole, concern: null });
  }
  return lines;
}

function together(name: string, rows: readonly GroupRow[]): Line {
  return {
    name,
    people: rows.reduce((sum, { people }) => sum + people, 0),
    after_overlap: sumMoney(rows.map(({ after_overlap }) => after_overlap)),
    concern: null,
  };
}

function partName(by: Part, name: string | null): string {
  if (name === null) return t("damages:parts.unknown");
  return by === "status" ? word("plaintiffs:status", name) : name;
}

/** The people of a part. Those whom the claims against one defendant reach are no list of the core. */
function concernOf(by: Part, name: string | null): Concern | null {
  if (by === "state") return { of: "state", state: name };
  if (name === null || by === "defendant") return null;
  return by === "class" ? { of: "in_class", class: name } : { of: "status", status: name };
}
