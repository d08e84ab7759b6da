import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../../api/case";
import { useCore } from "../../../api/client";
import type { CaseDetails, LookColumn } from "../../../api/generated/types";
import { NewFact } from "../../../facts/NewFact";
import { type Column, DataTable } from "../../../kit/data-table";
import { Band } from "../../../kit/words";
import { t, word } from "../../../text";
import { FIELDS, readingsOf, withColumn } from "./list-map";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

const LEAVE_OUT = "leave_out";
const NEW_FACT = "new_fact";

/** What each column holds: told by itself, shown with its first values, to be corrected. */
export function ColumnsStep({ wizard }: { wizard: ListOnItsWay }) {
  const { case: caseId } = useCase();
  const facts = useCore("case_details", { case: caseId }).data?.facts ?? [];
  const [asked, ask] = useState<string | null>(null);
  const look = wizard.look.data;
  if (!look) return null;
  const { state, change } = wizard;
  const say = (column: string, field: string | null, reading: string | null = null) =>
    change({ map: withColumn(state.map, { column, field, reading }) });
  const left = look.columns.filter(({ field }) => field === null);
  return (
    <>
      <p className={styles.quiet}>{t("wizard:columns.intro")}</p>
      {look.refusal && <Band tone="bad">{look.refusal}</Band>}
      {look.swapped.map((pair) => (
        <Swapped key={pair.join()} wizard={wizard} pair={pair} />
      ))}
      <p className={styles.sentence}>
        {t("wizard:columns.mapped", {
          mapped: look.columns.length - left.length,
          count: look.columns.length,
        })}{" "}
        {look.sender && t("wizard:columns.sender", { sender: look.sender })}
        {left.length > 0 &&
          ` ${t("wizard:columns.leftOut", { columns: left.map(({ header }) => header).join(", ") })}`}
      </p>
      {asked !== null && (
        <NewFact
          key={asked}
          title={t("wizard:columns.fact.title", { column: asked })}
          usual={asked}
          save={t("wizard:columns.fact.save")}
          onAsked={(key) => {
            ask(null);
            say(asked, key);
          }}
          onClose={() => ask(null)}
        />
      )}
      <DataTable
        label={t("wizard:step.columns")}
        columns={columnsOf({ facts, sender: look.sender ?? "", say, askFact: ask })}
        rows={look.columns}
        rowKey={({ header }) => header}
      />
    </>
  );
}

interface ColumnsAsked {
  facts: CaseDetails["facts"];
  sender: string;
  say: (column: string, field: string | null, reading?: string | null) => void;
  askFact: (column: string) => void;
}

function columnsOf({ facts, sender, say, askFact }: ColumnsAsked): Column<LookColumn>[] {
  const fields = [
    { value: LEAVE_OUT, label: t("wizard:columns.leaveOut") },
    {
      group: t("wizard:columns.person"),
      items: FIELDS.map((value) => ({ value: value as string, label: t(`imports:fields.${value}`) })),
    },
    {
      group: t("wizard:columns.facts"),
      items: [
        ...facts.map(({ key, label }) => ({ value: key, label })),
        { value: NEW_FACT, label: t("wizard:columns.newFact") },
      ],
    },
  ];
  return [
    { key: "column", header: t("wizard:columns.column"), wraps: true, cell: ({ header }) => header },
    {
      key: "samples",
      header: t("wizard:columns.samples"),
      wraps: true,
      cell: (column) => <Samples of={column} />,
    },
    {
      key: "holds",
      header: t("wizard:columns.holds"),
      width: "14rem",
      cell: ({ header, field }) => (
        <Select
          aria-label={t("wizard:columns.holdsOf", { column: header })}
          value={field ?? LEAVE_OUT}
          data={fields}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 80 } }}
          onChange={(chosen: string | null) => {
            if (chosen === NEW_FACT) askFact(header);
            else if (chosen) say(header, chosen === LEAVE_OUT ? null : chosen);
          }}
        />
      ),
    },
    {
      key: "reading",
      header: t("wizard:columns.reading"),
      width: "13rem",
      cell: (column) => <ReadingChoice column={column} facts={facts} say={say} />,
    },
    {
      key: "told",
      header: t("wizard:columns.toldBy"),
      width: "9rem",
      cell: ({ told_by }) => <span className={styles.quiet}>{told_by && told(told_by, sender)}</span>,
    },
  ];
}

function told(by: string, sender: string): string {
  return by === "sender" ? t("wizard:columns.told.sender", { sender }) : word("wizard:columns.told", by);
}

function ReadingChoice({
  column: { header, field, reading },
  facts,
  say,
}: Pick<ColumnsAsked, "facts" | "say"> & { column: LookColumn }) {
  const readings = readingsOf(field, facts);
  if (readings.length === 0) return null;
  return (
    <Select
      aria-label={t("wizard:columns.readingOf", { column: header })}
      value={reading ?? ""}
      data={[
        { value: "", label: t("wizard:columns.asIs") },
        ...readings.map((value) => ({ value, label: word("wizard:columns.readings", value) })),
      ]}
      allowDeselect={false}
      comboboxProps={{ transitionProps: { duration: 80 } }}
      onChange={(chosen) => say(header, field, chosen || null)}
    />
  );
}

/** The first values of a column, each with what it would say where that is not what stands. */
function Samples({ of }: { of: LookColumn }) {
  return (
    <ul className={styles.samples}>
      {of.samples.slice(0, 3).map(({ text, reads }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand twice
        <li key={place}>
          {text}
          {of.field !== null && reads === null && (
            <span className={styles.unread}> {t("wizard:columns.unread")}</span>
          )}
          {reads !== null && reads !== text && <span className={styles.quiet}> → {reads}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Two columns that seem to have changed places, and a way to take each for the other. */
export function Swapped({ wizard, pair: [one, other] }: { wizard: ListOnItsWay; pair: [string, string] }) {
  const { look, state, change } = wizard;
  const of = (header: string) => look.data?.columns.find((column) => column.header === header);
  const swap = () => {
    const first = withColumn(state.map, { column: one, field: of(other)?.field ?? null, reading: null });
    change({ map: withColumn(first, { column: other, field: of(one)?.field ?? null, reading: null }) });
  };
  return (
    <Band tone="warn" action={<Button onClick={swap}>{t("wizard:columns.swap")}</Button>}>
      {t("wizard:columns.swapped", { one, other })}
    </Band>
  );
}
