import { useCore } from "../../api/client";
import type { LetterRun } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatCount, formatDay, t } from "../../text";
import styles from "./letters-room.module.css";

/** The letters of a case that were written; the count leads to the operation, where it can be undone. */
export function Written({ caseId }: { caseId: number }) {
  const go = useGo();
  const runs = useCore("letter_run_list", { case: caseId });
  if (!runs.data) return null;
  const columns: Column<LetterRun>[] = [
    {
      key: "on",
      header: t("letters:room.on"),
      width: "8rem",
      cell: ({ written_on }) => formatDay(written_on),
    },
    {
      key: "count",
      header: t("letters:room.count"),
      align: "right",
      width: "6rem",
      cell: ({ letters, operation, file_name }) => (
        <OpenFigure what={file_name} onOpen={() => go("history", { operation })}>
          {formatCount(letters)}
        </OpenFigure>
      ),
    },
    {
      key: "template",
      header: t("letters:write.template"),
      cell: ({ template, version }) => `${template} · ${t("letters:room.earlierOf", { version })}`,
    },
    { key: "file", header: t("letters:room.file"), cell: ({ file_name }) => file_name },
  ];
  return (
    <section className={styles.written} aria-label={t("letters:room.written")}>
      <h2>{t("letters:room.written")}</h2>
      {runs.data.length === 0 ? (
        <p className={styles.quiet}>{t("letters:room.nothingWritten")}</p>
      ) : (
        <DataTable
          label={t("letters:room.written")}
          columns={columns}
          rows={runs.data}
          rowKey={({ operation }) => operation}
        />
      )}
    </section>
  );
}
