import { IconCalendarDue } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { LastDaySummary } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { EmptyState } from "../../kit/layout";
import { useGo } from "../../kit/navigation";
import { StatusWord } from "../../kit/words";
import { formatCount, formatDay, t, unbroken } from "../../text";
import styles from "./dates.module.css";

const PARTS = ["expired", "within_30", "within_90", "later", "no_date"] as const;
type Part = (typeof PARTS)[number];

interface LastDaysProps {
  claims: readonly LastDaySummary[];
  /** When the case was filed, if it was. */
  filedOn: string | null;
}

/** How the class stands against the last day to file of each claim. Every count opens its people. */
export function LastDays({ claims, filedOn }: LastDaysProps) {
  const go = useGo();
  const columns: Column<LastDaySummary>[] = [
    { key: "claim", header: t("dates:last.claim"), cell: ClaimCell, wraps: true },
    { key: "next", header: t("dates:last.next"), cell: NextCell },
    ...PARTS.map(
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
          />
          <p className={styles.note}>
            {filedOn ? t("dates:last.note", { day: formatDay(filedOn) }) : t("dates:last.noteUnfiled")}
          </p>
        </>
      )}
    </section>
  );
}

function ClaimCell({ name, cite }: LastDaySummary) {
  return (
    <div className={styles.claim}>
      <strong>{name}</strong>
      <span className={styles.quiet}>{unbroken(cite)}</span>
    </div>
  );
}

function NextCell({ next, expired, within_30 }: LastDaySummary): ReactNode {
  if (next && within_30 > 0) return <StatusWord tone="warn">{formatDay(next)}</StatusWord>;
  if (next) return formatDay(next);
  return <span className={styles.quiet}>{expired > 0 ? t("dates:last.allPassed") : "–"}</span>;
}

function marked(part: Part, figure: ReactNode): ReactNode {
  if (part === "expired") return <StatusWord tone="bad">{figure}</StatusWord>;
  if (part === "within_30") return <StatusWord tone="warn">{figure}</StatusWord>;
  return figure;
}
