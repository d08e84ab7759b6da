import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ImportReport } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { Counts } from "./Counts";
import { Findings } from "./Findings";
import styles from "./imports.module.css";
import type { Incoming } from "./useImport";
import { Working } from "./Working";

interface CheckedProps {
  report: ImportReport;
  incoming: Incoming;
}

/** What a checked list would bring, and the ways on: take the good rows, all or none, or leave it. */
export function Checked({ report, incoming }: CheckedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const good = report.rows - report.rejected;
  const changesNothing = report.new + report.updated === 0;
  const { write, isWriting, writeRefusal, putAway } = incoming;
  return (
    <section className={styles.checked} aria-labelledby="import-checked">
      <h2 id="import-checked" ref={heading} tabIndex={-1}>
        {t("imports:report.checked", { file: report.file_name })}
      </h2>
      <Counts report={report} />
      {changesNothing && (
        <Band tone="half">{t(good === 0 ? "imports:act.nothing" : "imports:act.same")}</Band>
      )}
      <div className={styles.acts}>
        {!changesNothing && (
          <>
            <Button variant="filled" loading={isWriting} onClick={() => write(false)}>
              {t("imports:act.import", { count: good })}
            </Button>
            <Button disabled={isWriting} onClick={() => write(true)}>
              {t("imports:act.strict")}
            </Button>
          </>
        )}
        <Button disabled={isWriting} onClick={putAway}>
          {t("imports:act.cancel")}
        </Button>
      </div>
      {isWriting && <Working>{t("imports:act.writing")}</Working>}
      {writeRefusal && (
        <Band tone="bad">
          {writeRefusal.message}
          {writeRefusal.hint && <div>{writeRefusal.hint}</div>}
        </Band>
      )}
      <Findings report={report} />
    </section>
  );
}
