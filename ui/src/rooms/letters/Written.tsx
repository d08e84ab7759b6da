import { useCore } from "../../api/client";
import type { Concern, LetterRun } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { whyWords } from "../../letters/words";
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
          after={(run) => (run.left_out.length > 0 ? <LeftOutOf run={run} /> : null)}
        />
      )}
    </section>
  );
}

/** Who got none of these letters: each count opens exactly those among the plaintiffs, to choose another way for them. */
function LeftOutOf({ run: { operation, left_out } }: { run: LetterRun }) {
  const go = useGo();
  const open = (why: string | null, what: string | null) =>
    go("plaintiffs", { concern: { of: "left_out", operation, why, what } satisfies Concern });
  const all = left_out.reduce((sum, { people }) => sum + people, 0);
  return (
    <p className={styles.leftOut}>
      {t("letters:room.leftOut")}{" "}
      <OpenFigure what={t("letters:room.leftOutAll")} onOpen={() => open(null, null)}>
        {formatCount(all)}
      </OpenFigure>
      {left_out.map((of) => (
        <span key={whyWords(of)}>
          {" · "}
          <OpenFigure
            what={t("letters:left.show", { why: whyWords(of) })}
            onOpen={() => open(of.why, of.what)}
          >
            {formatCount(of.people)}
          </OpenFigure>{" "}
          {whyWords(of)}
        </span>
      ))}
    </p>
  );
}
