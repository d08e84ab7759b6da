import { useCases } from "../../api/case";
import { useCore } from "../../api/client";
import type { LastDaySummary } from "../../api/generated/types";
import { LastDaysStanding } from "../../deadlines/last-days-standing";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { StatusWord } from "../../kit/words";
import { formatCount, t } from "../../text";
import styles from "./today.module.css";

const PARTS = ["expired", "within_7", "within_30", "within_90", "no_date"] as const;
/** A mark on people who stand in the other parts too; shown where there are any. */
const MARK = "partial";
type Part = (typeof PARTS)[number] | typeof MARK;

interface PeopleOfCaseProps {
  caseId: number;
  /** Named where there are several cases. */
  caption: string | null;
}

/** The people of a case whose last day to file a claim runs out, or who have none. Every count opens its people. */
export function PeopleOfCase({ caseId, caption }: PeopleOfCaseProps) {
  const { current, switchTo } = useCases();
  const go = useGo();
  const lastDays = useCore("last_day_list", { case: caseId });
  const pressing = lastDays.data?.filter((row) => PARTS.some((part) => row[part] > 0)) ?? [];
  const open = (claim: string, when: Part) => {
    if (caseId !== current?.case) switchTo(caseId);
    go("plaintiffs", { concern: { of: "last_day", claim, when } });
  };
  const isMarked = pressing.some((row) => row[MARK] > 0);
  const parts: readonly Part[] = isMarked ? [...PARTS, MARK] : PARTS;
  const columns: Column<LastDaySummary>[] = [
    { key: "claim", header: t("today:people.claim"), cell: ({ name }) => name, wraps: true },
    ...parts.map(
      (part): Column<LastDaySummary> => ({
        key: part,
        header: t(`dates:last.${part}`),
        align: "right",
        width: "8rem",
        cell: (row) => <Count row={row} part={part} onOpen={() => open(row.claim, part)} />,
      }),
    ),
    { key: "standing", header: t("today:people.standing"), cell: LastDaysStanding, wraps: true },
  ];
  return (
    <div className={styles.case}>
      {caption && <h3>{caption}</h3>}
      <Refusal of={lastDays.error} />
      {lastDays.data && pressing.length === 0 && <p className={styles.note}>{t("today:people.calm")}</p>}
      {pressing.length > 0 && (
        <DataTable
          label={[t("today:people.title"), caption].filter(Boolean).join(" · ")}
          columns={columns}
          rows={pressing}
          rowKey={({ claim }) => claim}
        />
      )}
      {isMarked && <p className={styles.note}>{t("dates:last.partialNote")}</p>}
    </div>
  );
}

interface CountProps {
  row: LastDaySummary;
  part: Part;
  onOpen: () => void;
}

function Count({ row, part, onOpen }: CountProps) {
  if (row[part] === 0) return <span className={styles.quiet}>–</span>;
  const figure = (
    <OpenFigure what={t(`dates:last.opens.${part}`, { claim: row.name })} onOpen={onOpen}>
      {formatCount(row[part])}
    </OpenFigure>
  );
  if (part === "expired") return <StatusWord tone="bad">{figure}</StatusWord>;
  const isWarned = part === "within_7" || part === "within_30" || part === MARK;
  return isWarned ? <StatusWord tone="warn">{figure}</StatusWord> : figure;
}
