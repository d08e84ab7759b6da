import { IconCalendarDue } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { LastDaySummary } from "../../api/generated/types";
import { LastDaysStanding } from "../../deadlines/last-days-standing";
import { type Column, DataTable } from "../../kit/data-table";
import { useEdited } from "../../kit/edited";
import { OpenFigure } from "../../kit/figures";
import { EmptyState } from "../../kit/layout";
import { useGo } from "../../kit/navigation";
import { StatusWord } from "../../kit/words";
import { formatCount, formatDay, t, unbroken } from "../../text";
import styles from "./dates.module.css";
import { ConfirmButton, LastDaysActs } from "./LastDaysActs";

const PARTS = [
  "expired",
  "within_7",
  "within_30",
  "within_90",
  "later",
  "no_date",
  "filed",
  "open",
  "partial",
] as const;
type Part = (typeof PARTS)[number];

/** Shown where nobody stands in them, too. */
const ALWAYS = new Set<Part>(["expired", "within_7", "within_30", "within_90", "later", "no_date"]);

/** How the class stands against the last day to file of each claim. Every count opens its people. */
export function LastDays({ claims }: { claims: readonly LastDaySummary[] }) {
  const go = useGo();
  const parts = useEdited();
  const columns: Column<LastDaySummary>[] = [
    { key: "claim", header: t("dates:last.claim"), cell: ClaimCell, wraps: true },
    { key: "next", header: t("dates:last.next"), cell: NextCell },
    ...PARTS.filter((part) => ALWAYS.has(part) || claims.some((row) => row[part] > 0)).map(
      (part): Column<LastDaySummary> => ({
        key: part,
        header: t(`dates:last.${part}`),
        align: "right",
        cell: (row) => {
          if (row[part] === 0) return <span className={styles.quiet}>–</span>;
          const what = t(`dates:last.opens.${part}`, { claim: row.name });
          const open = () => go("plaintiffs", { concern: { of: "last_day", claim: row.claim, when: part } });
          return marked(
            part,
            <OpenFigure what={what} onOpen={open}>
              {formatCount(row[part])}
            </OpenFigure>,
          );
        },
      }),
    ),
    {
      key: "standing",
      header: t("dates:last.standing"),
      wraps: true,
      cell: (row) => (
        <div className={styles.claim}>
          <LastDaysStanding {...row} />
          <ConfirmButton claim={row} parts={parts} />
        </div>
      ),
    },
  ];
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t("dates:last.title")}</h2>
      </div>
      {claims.length === 0 ? (
        <EmptyState
          icon={<IconCalendarDue size={32} stroke={1.25} aria-hidden />}
          title={t("dates:last.empty")}
        >
          {t("dates:last.emptyTeach")}
        </EmptyState>
      ) : (
        <>
          <DataTable
            label={t("dates:last.title")}
            columns={columns}
            rows={claims}
            rowKey={({ claim }) => claim}
            after={(row) => hasMore(row, parts.edited) && <LastDaysActs claim={row} parts={parts} />}
          />
          <p className={styles.note}>{noteOf(claims)}</p>
        </>
      )}
    </section>
  );
}

/** Whether something stands below a claim: what moved, or the form that confirms it. */
function hasMore({ claim, standing }: LastDaySummary, edited: string | null): boolean {
  return edited === claim || (standing !== null && (standing.moves.length > 0 || standing.is_law_new));
}

/** What the counts are of, in words. */
function noteOf(claims: readonly LastDaySummary[]): string {
  const action = claims[0]?.action === "individual" ? "dates:last.individual" : "dates:last.class";
  const open = claims.some((row) => row.open > 0);
  const partial = claims.some((row) => row.partial > 0);
  const notes = [t("dates:last.note"), t(action), open && t("dates:last.openNote")];
  return [...notes, partial && t("dates:last.partialNote")].filter(Boolean).join(" ");
}

function ClaimCell({ name, cite, filed_on }: LastDaySummary) {
  return (
    <div className={styles.claim}>
      <strong>{name}</strong>
      <span className={styles.quiet}>
        {unbroken(cite)}
        {filed_on && ` · ${t("dates:last.filedOn", { day: formatDay(filed_on) })}`}
      </span>
    </div>
  );
}

function NextCell({ next, expired, within_7, within_30 }: LastDaySummary): ReactNode {
  if (next && within_7 + within_30 > 0) return <StatusWord tone="warn">{formatDay(next)}</StatusWord>;
  if (next) return formatDay(next);
  return <span className={styles.quiet}>{expired > 0 ? t("dates:last.allPassed") : "–"}</span>;
}

function marked(part: Part, figure: ReactNode): ReactNode {
  if (part === "expired") return <StatusWord tone="bad">{figure}</StatusWord>;
  if (part === "filed") return <StatusWord tone="good">{figure}</StatusWord>;
  if (part === "within_7" || part === "within_30" || part === "open" || part === "partial")
    return <StatusWord tone="warn">{figure}</StatusWord>;
  return figure;
}
