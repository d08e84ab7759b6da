import { useEffect, useEffectEvent } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { PageHeader } from "../../kit/layout";
import { useAsked } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { Checked } from "./Checked";
import { Counts } from "./Counts";
import styles from "./imports.module.css";
import { Past } from "./Past";
import { Source } from "./Source";
import { useImport } from "./useImport";

export { ImportCommand as Resident } from "./ImportCommand";

/** Class lists in: checked first, then written as one operation that can be undone whole. */
export function ImportsRoom() {
  const { case: caseId } = useCase();
  const past = useCore("import_list", { case: caseId });
  const incoming = useImport();
  const [{ path }, ask] = useAsked();
  // Taken out of the address at once, so that the same list can be asked for again.
  const checkAsked = useEffectEvent((asked: string) => {
    incoming.check(asked);
    ask({});
  });
  useEffect(() => {
    if (typeof path === "string") checkAsked(path);
  }, [path]);
  const imports = past.data ?? [];
  const { report, written } = incoming;
  const wasUndone = imports.some(({ operation, undone_by }) => operation === written?.operation && undone_by);

  return (
    <>
      <PageHeader title={t("imports:title")} sub={t("imports:sub")} />
      <div className={styles.room}>
        {report ? (
          <Checked key={report.file_name} report={report} incoming={incoming} />
        ) : (
          <>
            {written && !wasUndone && (
              <section
                className={styles.written}
                role="status"
                aria-label={t("imports:report.written", { file: written.file_name })}
              >
                <Band tone="good">
                  <b>{t("imports:report.written", { file: written.file_name })}</b>
                  <Counts report={written} />
                </Band>
              </section>
            )}
            <Source incoming={incoming} />
          </>
        )}
        {past.error && <Band tone="bad">{past.error.message}</Band>}
        {past.data && imports.length === 0 && !report && (
          <p className={styles.quiet}>{t("imports:past.none")}</p>
        )}
        {imports.length > 0 && <Past imports={imports} />}
      </div>
    </>
  );
}

/** The room as it stands in the navigation. */
export const room: Room = { name: "imports", order: 8, component: ImportsRoom };
