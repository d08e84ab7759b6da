import { Button, Checkbox, Input, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ListDraft, ListForm, ListFormAsked, ListLook, LookRow } from "../../../api/generated/types";
import { type Column, DataTable } from "../../../kit/data-table";
import { Band } from "../../../kit/words";
import { formatCount, t, word } from "../../../text";
import { hasOtherRows, onSingleRows, withoutRows } from "./list-map";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

const DELIMITERS = { comma: ",", tab: "\t", semicolon: ";", bar: "|" } as const;
const QUOTES = ["double", "single", "none"] as const;
const ORDERS = ["month_first", "day_first"] as const;
const ENCODINGS = ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "macintosh", "ISO-8859-2", "Shift_JIS"];

/** How the file was read, each part to be corrected, with its first rows. */
export function FileStep({ wizard }: { wizard: ListOnItsWay }) {
  const { look, state, change } = wizard;
  const [before, setBefore] = useState<ListDraft | null>(null);
  if (!look.data) return null;
  const { form } = look.data;
  const correct = (part: ListFormAsked) => {
    const { cells, rows } = onSingleRows(state);
    const drops = cells + rows > 0 && hasOtherRows(form, part);
    if (drops) setBefore(state);
    change({ form: { ...state.form, ...part }, ...(drops && withoutRows(state)) });
  };
  return (
    <>
      <p className={styles.quiet}>{t("wizard:file.intro")}</p>
      {before && (
        <Dropped
          of={before}
          onBack={() => {
            const { form, map, matching, sha256 } = before;
            change({ form, map, matching, sha256 });
            setBefore(null);
          }}
        />
      )}
      <NoNames look={look.data} correct={correct} />
      <div className={styles.form}>
        <Input.Wrapper label={t("wizard:file.kind")} labelElement="div">
          <p className={styles.fixed}>{word("wizard:file.kinds", form.kind)}</p>
        </Input.Wrapper>
        <TextForm form={form} correct={correct} />
        {form.sheets.length > 1 && (
          <Select
            label={t("wizard:file.sheet")}
            description={state.form?.sheet === undefined ? passedOver(form) : undefined}
            value={form.sheet}
            data={form.sheets.map(({ name, is_hidden }) => ({
              value: name,
              label: is_hidden ? t("wizard:file.hidden", { name }) : name,
            }))}
            allowDeselect={false}
            onChange={(sheet) => sheet && correct({ sheet })}
          />
        )}
        {form.no_header || (
          <HeaderRow
            key={form.header_row}
            form={form}
            isFound={state.form?.header_row === undefined && form.header_row > 1}
            correct={correct}
          />
        )}
        <Checkbox
          label={t("wizard:file.noHeader")}
          description={t("wizard:file.noHeaderHint")}
          checked={form.no_header}
          onChange={({ currentTarget }) => correct(withoutHeader(currentTarget.checked))}
        />
        <Select
          label={t("wizard:file.dates")}
          value={state.form?.date_order ?? form.date_order}
          data={ORDERS.map((value) => ({ value, label: t(`wizard:file.dateOrders.${value}`) }))}
          allowDeselect={false}
          onChange={(date_order) => date_order && change({ form: { ...state.form, date_order } })}
        />
      </div>
      <Unseen form={form} />
      <FirstRows look={look.data} />
    </>
  );
}

/** What stands before the sheet that was taken by itself: a cover, a key to the columns. */
function passedOver({ sheet, sheets }: ListForm): string | undefined {
  const before = sheets.slice(
    0,
    sheets.findIndex(({ name }) => name === sheet),
  );
  const shown = before.filter(({ is_hidden }) => !is_hidden).map(({ name }) => name);
  return shown.length > 0 ? t("wizard:file.sheetFound", { sheets: shown.join(", ") }) : undefined;
}

/** The form of a list that has no row with the names of its columns, or has one again. */
function withoutHeader(isSo: boolean): ListFormAsked {
  return { no_header: isSo || undefined, header_row: undefined };
}

/** The first row names no column that is known, and may be a person: nobody is to be lost. */
function NoNames({ look, correct }: { look: ListLook; correct: PartProps["correct"] }) {
  const isNamed = look.form.no_header || look.columns.some(({ told_by }) => told_by === "name");
  if (look.refusal === null || isNamed) return null;
  return (
    <Band
      tone="bad"
      action={<Button onClick={() => correct(withoutHeader(true))}>{t("wizard:file.noHeaderTake")}</Button>}
    >
      {look.refusal}
    </Band>
  );
}

/** What was decided on single rows before the file was read into others, and the way back to it. */
function Dropped({ of, onBack }: { of: ListDraft; onBack: () => void }) {
  const { cells, rows } = onSingleRows(of);
  return (
    <Band tone="half" action={<Button onClick={onBack}>{t("wizard:file.asBefore")}</Button>}>
      {cells > 0 && t("wizard:file.droppedCells", { count: cells })}{" "}
      {rows > 0 && t("wizard:file.droppedRows", { count: rows })} {t("wizard:file.droppedWhy")}
    </Band>
  );
}

interface PartProps {
  form: ListForm;
  correct: (part: ListFormAsked) => void;
}

function TextForm({ form, correct }: PartProps) {
  const { encoding, delimiter, quote } = form;
  if (encoding === null) return null;
  const encodings = ENCODINGS.includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS];
  const mark = Object.entries(DELIMITERS).find(([, char]) => char === delimiter)?.[0] ?? null;
  return (
    <>
      <Select
        label={t("wizard:file.encoding")}
        value={encoding}
        data={encodings}
        allowDeselect={false}
        onChange={(chosen) => chosen && correct({ encoding: chosen })}
      />
      <Select
        label={t("wizard:file.delimiter")}
        value={mark}
        data={(Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[]).map((value) => ({
          value,
          label: t(`wizard:file.delimiters.${value}`),
        }))}
        allowDeselect={false}
        onChange={(chosen) => chosen && correct({ delimiter: DELIMITERS[chosen as keyof typeof DELIMITERS] })}
      />
      <Select
        label={t("wizard:file.quote")}
        value={quote}
        data={QUOTES.map((value) => ({ value, label: t(`wizard:file.quotes.${value}`) }))}
        allowDeselect={false}
        onChange={(chosen) => chosen && correct({ quote: chosen })}
      />
    </>
  );
}

function HeaderRow({ form, isFound, correct }: PartProps & { isFound: boolean }) {
  const [typed, type] = useState(String(form.header_row));
  const commit = () => {
    const row = Number(typed);
    if (Number.isInteger(row) && row > 0 && row !== form.header_row) correct({ header_row: row });
  };
  return (
    <TextInput
      label={t("wizard:file.headerRow")}
      description={isFound ? t("wizard:file.headerFound", { row: formatCount(form.header_row) }) : undefined}
      inputMode="numeric"
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === "Enter" && commit()}
    />
  );
}

function Unseen({ form }: { form: ListForm }) {
  const { hidden_rows: rows, hidden_columns: columns, merged } = form;
  return (
    <>
      {rows > 0 && <p className={styles.quiet}>{t("wizard:file.hiddenRows", { count: rows })}</p>}
      {columns.length > 0 && (
        <p className={styles.quiet}>{t("wizard:file.hiddenColumns", { columns: columns.join(", ") })}</p>
      )}
      {merged > 0 && <p className={styles.quiet}>{t("wizard:file.merged", { count: merged })}</p>}
    </>
  );
}

/** The first rows as they stand, under the numbers that a spreadsheet gives them. */
function FirstRows({ look: { columns: headers, first_rows } }: { look: ListLook }) {
  const columns: Column<LookRow>[] = [
    {
      key: "row",
      header: t("imports:report.row"),
      align: "right",
      width: "4rem",
      cell: ({ row }) => formatCount(row),
    },
    ...headers.map(({ header }, place) => ({
      key: `column ${place}`,
      header,
      cell: ({ cells }: LookRow) => cells[place] ?? "",
    })),
  ];
  return (
    <div className={styles.scrolls}>
      <DataTable
        label={t("wizard:file.first")}
        columns={columns}
        rows={first_rows}
        rowKey={({ row }) => row}
      />
    </div>
  );
}
