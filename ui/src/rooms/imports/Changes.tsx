import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { type Request, useCore, useOperation } from "../../api/client";
import type { ListChange, ListChanges } from "../../api/generated/types";
import { exportPlace } from "../../exposure/export-place";
import { type Column, DataTable } from "../../kit/data-table";
import { Refusal } from "../../kit/refusal";
import { toastDone, toastFailed } from "../../kit/toasts";
import { Band } from "../../kit/words";
import { formatCount, t, word } from "../../text";
import { Working } from "../../work/Working";
import styles from "./imports.module.css";

const AT_ONCE = 50;
const COUNTS = ["added", "gone", "changed", "same"] as const;

/** What the later of two lists says otherwise, or a list than the case: counted, by field, person by person, to be saved. */
export function Changes({ compare }: { compare: Request<"list_compare"> }) {
  const found = useCore("list_compare", compare);
  if (found.isPending) return <Working>{t("imports:changes.comparing")}</Working>;
  if (!found.data) return <Refusal of={found.error} />;
  const { from, to, added, gone, changed, rows, not_read, not_read_before, left_out, frozen } = found.data;
  const whole = added + gone + not_read + left_out + frozen;
  return (
    <section className={styles.opened} aria-label={t("imports:changes.heading")}>
      <p className={styles.sums}>
        <span>
          {t("imports:changes.says", { from: compare.list ? t("imports:changes.theCase") : from, to })}
        </span>
        {COUNTS.map((name) => (
          <span key={name}>
            <b>{formatCount(found.data[name])}</b> {t(`imports:changes.${name}`)}
          </span>
        ))}
      </p>
      {not_read > 0 && <Band tone="half">{t("imports:changes.notRead", { count: not_read, list: to })}</Band>}
      {not_read_before > 0 && (
        <Band tone="half">{t("imports:changes.notReadBefore", { count: not_read_before, list: from })}</Band>
      )}
      {left_out > 0 && <Band tone="half">{t("imports:changes.leftOut", { count: left_out })}</Band>}
      {frozen > 0 && <Band tone="half">{t("imports:changes.frozen", { count: frozen })}</Band>}
      {whole + changed === 0 ? (
        <Band tone="good">{t("imports:changes.none")}</Band>
      ) : (
        <>
          <Fields of={found.data} />
          <Rows rows={rows} all={whole + differing(found.data)} />
          <Save compare={compare} name={to} />
        </>
      )}
    </section>
  );
}

function differing({ fields }: ListChanges): number {
  return fields.reduce((sum, { count }) => sum + count, 0);
}

function useFieldWord(): (field: string) => string {
  const { case: caseId } = useCase();
  const facts = useCore("case_details", { case: caseId }).data?.facts ?? [];
  return (field) => facts.find(({ key }) => key === field)?.label ?? word("imports:fields", field);
}

function Fields({ of: { fields } }: { of: ListChanges }) {
  const says = useFieldWord();
  if (fields.length === 0) return null;
  return (
    <p className={styles.sums}>
      <span>{t("imports:changes.fields")}:</span>
      {fields.map(({ field, count }) => (
        <span key={field}>
          {says(field)} <b>{formatCount(count)}</b>
        </span>
      ))}
    </p>
  );
}

function Rows({ rows, all }: { rows: ListChange[]; all: number }) {
  const says = useFieldWord();
  const [shown, show] = useState(AT_ONCE);
  const more = Math.min(AT_ONCE, rows.length - shown);
  const columns: Column<ListChange>[] = [
    { key: "what", header: t("imports:changes.what"), width: "5rem", cell: whatOf },
    { key: "name", header: t("imports:changes.person"), wraps: true, cell: ({ name }) => name },
    { key: "id", header: t("imports:changes.id"), cell: ({ external_id }) => external_id },
    {
      key: "row",
      header: t("imports:report.row"),
      align: "right",
      width: "4rem",
      cell: ({ row }) => row !== null && formatCount(row),
    },
    { key: "field", header: t("imports:changes.field"), cell: ({ field }) => field && says(field) },
    { key: "before", header: t("imports:changes.before"), wraps: true, cell: ({ before }) => before },
    { key: "after", header: t("imports:changes.after"), wraps: true, cell: ({ after }) => after },
  ];
  return (
    <>
      <div className={styles.scrolls}>
        <DataTable
          label={t("imports:changes.rows")}
          columns={columns}
          rows={rows.slice(0, shown)}
          rowKey={(row) => [row.what, row.person ?? row.name, row.row, row.field].join(" ")}
        />
      </div>
      {more > 0 && (
        <div>
          <Button onClick={() => show(shown + AT_ONCE)}>{t("imports:report.more", { count: more })}</Button>
        </div>
      )}
      {more <= 0 && all > rows.length && (
        <p className={styles.quiet}>{t("imports:changes.unlisted", { count: all - rows.length })}</p>
      )}
    </>
  );
}

function whatOf({ what }: ListChange) {
  return word("imports:changes.whats", what);
}

function Save({ compare, name }: { compare: Request<"list_compare">; name: string }) {
  const write = useOperation("list_compare_export");
  const save = async () => {
    const place = await exportPlace(`${name.replace(/\.\w+$/, "")}-changes.csv`);
    if (!place) return;
    write.mutate(
      { compare, ...place },
      {
        onSuccess: ({ file_name: file }) => toastDone(t("imports:changes.saved", { file })),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
  return (
    <div>
      <Button onClick={save} loading={write.isPending}>
        {t("imports:changes.save")}
      </Button>
    </div>
  );
}
