import { SegmentedControl } from "@mantine/core";
import { IconPhoneIncoming } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { LeadRow } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { keysText } from "../../kit/keys";
import { EmptyState, Toolbar } from "../../kit/layout";
import { mainRow } from "../../kit/main-list";
import { useAsked } from "../../kit/navigation";
import { Pages } from "../../kit/pages";
import { Refusal } from "../../kit/refusal";
import { SearchField } from "../../kit/search-field";
import { StatusWord } from "../../kit/words";
import { dayTone } from "../../people/days-left";
import { formatCount, formatDay, formatPhone, t, word } from "../../text";
import styles from "./intake.module.css";
import { stageTone, testTone } from "./stage";

const PAGE = 50;
const ALL = "all";
const ORDERS = ["last_day", "waiting"] as const;

/** The leads by stage with their counts: by the first last day to file, or those first who have waited longest. */
export function LeadsTab({ onOpen }: { onOpen: (person: number) => void }) {
  const { case: caseId } = useCase();
  const [asked] = useAsked();
  const [stage, setStage] = useState(ALL);
  const [search, setSearch] = useState("");
  // None: the page of the lead whose call was closed, or the first.
  const [offset, setOffset] = useState<number | null>(null);
  const [order, setOrder] = useState<string>("last_day");
  const from = typeof asked.from === "number" ? asked.from : null;
  const place = offset === null && from !== null ? { offset: 0, with: from } : { offset: offset ?? 0 };
  const page = useCore(
    "lead_list",
    { case: caseId, stage: stage === ALL ? null : stage, search, order, limit: PAGE, ...place },
    { keep: true },
  );
  const list = useFocusOn(from, page.data !== undefined);
  if (!page.data) return <Refusal of={page.error} />;
  const { stages, matching, rows } = page.data;
  const total = stages.reduce((sum, { leads }) => sum + leads, 0);
  if (total === 0) return <NoLeads />;
  const narrow = (change: () => void) => {
    change();
    setOffset(0);
  };
  return (
    <div ref={list} className={styles.whole}>
      <Toolbar>
        <SearchField
          label={t("intake:leads.search")}
          value={search}
          onChange={(text) => narrow(() => setSearch(text))}
          onLeave={() => mainRow()?.focus()}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("intake:leads.stages")}
          transitionDuration={100}
          value={stage}
          data={[
            { value: ALL, label: `${t("intake:leads.all")} ${formatCount(total)}` },
            ...stages.map(({ stage: value, leads }) => ({
              value,
              label: `${word("intake:stage", value)} ${formatCount(leads)}`,
            })),
          ]}
          onChange={(value) => narrow(() => setStage(value))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("intake:leads.order")}
          transitionDuration={100}
          value={order}
          data={ORDERS.map((value) => ({ value, label: t(`intake:leads.orders.${value}`) }))}
          onChange={(value) => narrow(() => setOrder(value))}
        />
      </Toolbar>
      <div className={styles.scrolls}>
        {rows.length === 0 ? (
          <p className={styles.quiet}>{t(search ? "intake:leads.none" : "intake:leads.noneAt")}</p>
        ) : (
          <DataTable
            label={t("intake:leads.list")}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ person }) => person}
            selectedKey={from}
            onOpen={({ person }) => onOpen(person)}
          />
        )}
        <Pages offset={page.data.offset} limit={PAGE} total={matching} onOffset={setOffset} />
      </div>
    </div>
  );
}

/** Gives the focus back to the lead whose call was closed. */
function useFocusOn(person: number | null, isShown: boolean) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (person === null || !isShown) return;
    const row = list.current?.querySelector<HTMLElement>('tr[aria-selected="true"]');
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }, [person, isShown]);
  return list;
}

function NoLeads() {
  return (
    <EmptyState
      icon={<IconPhoneIncoming size={32} stroke={1.25} aria-hidden />}
      title={t("intake:leads.empty")}
    >
      {t("intake:leads.emptyTeach", { keys: keysText("mod+n") })}
    </EmptyState>
  );
}

const COLUMNS: Column<LeadRow>[] = [
  { key: "name", header: t("intake:leads.name"), cell: ({ name }) => name },
  {
    key: "stage",
    header: t("intake:leads.stage"),
    cell: ({ stage }) => <StatusWord tone={stageTone(stage)}>{word("intake:stage", stage)}</StatusWord>,
  },
  {
    key: "since",
    header: t("intake:leads.since"),
    cell: ({ days, stage_on }) => (
      <span title={formatDay(stage_on)}>
        {days === 0 ? t("intake:leads.today") : t("intake:leads.days", { count: days })}
      </span>
    ),
  },
  {
    key: "reach",
    header: t("intake:leads.reach"),
    cell: ({ phone, email }) => (phone === null ? email : formatPhone(phone)),
  },
  {
    key: "test",
    header: t("intake:leads.test"),
    cell: ({ class_test, class_reason }) => (
      <span title={class_reason}>
        <StatusWord tone={testTone(class_test)}>{word("intake:leads", class_test)}</StatusWord>
      </span>
    ),
  },
  {
    key: "last",
    header: t("intake:leads.lastDay"),
    cell: ({ last_day, days_left }) => <LastDay day={last_day} left={days_left} />,
  },
  { key: "campaign", header: t("intake:leads.campaign"), cell: ({ campaign }) => campaign },
];

function LastDay({ day, left }: { day: string | null; left: number | null }) {
  if (day === null || left === null) return <span className={styles.quiet}>{t("intake:call.noDay")}</span>;
  const tone = dayTone(left);
  return tone ? <StatusWord tone={tone}>{formatDay(day)}</StatusWord> : formatDay(day);
}
