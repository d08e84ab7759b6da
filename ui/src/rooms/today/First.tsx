import {
  type Icon,
  IconCalendarDue,
  IconChecklist,
  IconFileAlert,
  IconFileImport,
  IconHourglassLow,
  IconPhoneOff,
  IconPhoneOutgoing,
  IconUserMinus,
} from "@tabler/icons-react";
import { useCases } from "../../api/case";
import { useCore } from "../../api/client";
import type { RiskRow } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { StatusWord } from "../../kit/words";
import { atStart, formatCount, formatDay, t } from "../../text";
import styles from "./today.module.css";

/** Lines shown: what comes first, not all there is. */
const SHOWN = 12;
/** Days left from which on a line presses. */
const WEEK = 7;

const ICONS: Record<string, Icon> = {
  deadline: IconCalendarDue,
  last_day: IconHourglassLow,
  task: IconChecklist,
  contact: IconPhoneOutgoing,
  unheard: IconPhoneOff,
  opt_out: IconUserMinus,
  cure: IconFileAlert,
  draft: IconFileImport,
};

/** What comes first over all cases, by what is lost if nothing is done; each line opens where it is dealt with. */
export function First({ showsCase }: { showsCase: boolean }) {
  const { current, switchTo } = useCases();
  const go = useGo();
  const risks = useCore("risk_list", {});
  const open = (row: RiskRow) => {
    if (row.case !== current?.case) switchTo(row.case);
    const [room, asked] = wayTo(row);
    go(room, asked);
  };
  if (!risks.data) return <Refusal of={risks.error} />;
  const { rows, more } = risks.data;
  if (rows.length === 0) return null;
  const hidden = rows.slice(SHOWN).length + more;
  const columns: Column<RiskRow>[] = [
    { key: "kind", header: t("today:first.kind"), cell: Kind, width: "11rem" },
    {
      key: "what",
      header: t("today:first.what"),
      cell: (row) => <What row={row} showsCase={showsCase} />,
      wraps: true,
    },
    { key: "when", header: t("today:first.when"), cell: When, width: "15rem" },
  ];
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{t("today:first.title")}</h2>
      <DataTable
        label={t("today:first.title")}
        columns={columns}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => JSON.stringify([row.case, row.kind, row.what, row.day, row.opens])}
        onOpen={open}
      />
      {hidden > 0 && <p className={styles.note}>{t("today:first.more", { count: hidden })}</p>}
    </section>
  );
}

type Way = Parameters<ReturnType<typeof useGo>>;

/** The room where a line is dealt with, and what it is asked to show. */
function wayTo({ opens }: RiskRow): Way {
  switch (opens.at) {
    case "deadline":
      return ["dates", { deadline: opens.deadline }];
    case "last_day":
      return ["plaintiffs", { concern: { of: "last_day", claim: opens.claim, when: opens.when } }];
    case "person":
      return ["plaintiffs", { person: opens.person, tab: "log" }];
    case "request":
      return ["plaintiffs", { person: opens.person, tab: "roles" }];
    case "tasks":
      return ["tasks", opens.batch === null ? {} : { batch: opens.batch }];
    case "unheard":
      return ["plaintiffs", { concern: { of: "unheard", days: opens.days } }];
    case "imports":
      return ["imports", {}];
  }
}

function Kind({ kind }: RiskRow) {
  const Mark = ICONS[kind] ?? IconChecklist;
  return (
    <span className={styles.kind}>
      <Mark size={16} stroke={1.75} aria-hidden />
      {t(`today:first.kinds.${kind as keyof typeof KINDS}`)}
    </span>
  );
}

/** Kinds that the wording knows. */
const KINDS = { deadline: 1, last_day: 1, task: 1, contact: 1, unheard: 1, opt_out: 1, cure: 1, draft: 1 };

function What({ row, showsCase }: { row: RiskRow; showsCase: boolean }) {
  const { kind, what, name, people, caption } = row;
  const count = people === null ? null : t("today:first.people", { count: people });
  return (
    <>
      {[textOf(kind, what), name, count].filter(Boolean).join(" · ")}{" "}
      {showsCase && <span className={styles.quiet}>{caption}</span>}
    </>
  );
}

function textOf(kind: string, what: string) {
  if (kind === "unheard") return t("today:first.unheard", { count: Number(what) });
  return kind === "opt_out" ? t("today:first.optOut") : atStart(what);
}

function When({ kind, people, day, days_left }: RiskRow) {
  if (days_left === null) return "–";
  if (day === null) return <StatusWord tone="bad">{t("today:first.overdue")}</StatusWord>;
  const on = formatDay(day);
  if (days_left < 0) {
    return (
      <StatusWord tone="bad">{t("today:first.over", { day: on, days: formatCount(-days_left) })}</StatusWord>
    );
  }
  // Of many people each has a day of their own: the first of them stands here.
  const isFirst = kind === "last_day" && people !== 1;
  const left =
    days_left === 0
      ? t("today:first.today", { day: on })
      : t(isFirst ? "today:first.firstLeft" : "today:first.left", { day: on, days: days_left });
  return days_left <= WEEK ? <StatusWord tone="warn">{left}</StatusWord> : left;
}
