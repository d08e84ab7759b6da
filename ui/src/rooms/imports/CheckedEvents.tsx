import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { EventReport } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { EventCounts } from "./EventCounts";
import { Findings } from "./Findings";
import styles from "./imports.module.css";
import { KindField } from "./KindField";
import type { IncomingEvents } from "./useEvents";
import { Working } from "./Working";

interface CheckedEventsProps {
  report: EventReport;
  incoming: IncomingEvents;
}

/** What a checked list of events would bring, and the ways on; a list that came in before is taken only when asked for. */
export function CheckedEvents({ report, incoming }: CheckedEventsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { path, check, write, isWriting, writeRefusal, putAway } = incoming;
  const before = report.imported_before;
  const again = before !== null;
  const lacksKind = report.kinds.some(({ kind }) => kind === "no_event_kind");
  return (
    <section className={styles.checked} aria-labelledby="import-checked">
      <h2 id="import-checked" ref={heading} tabIndex={-1}>
        {t("imports:report.checked", { file: report.file_name })}
      </h2>
      <EventCounts report={report} />
      {report.events === 0 && <Band tone="half">{t("imports:act.nothing")}</Band>}
      {again && <Band tone="warn">{t("imports:events.before", { operation: before })}</Band>}
      {lacksKind && <KindField incoming={incoming} onCheck={() => check(path)} />}
      <div className={styles.acts}>
        {report.events > 0 && (
          <>
            <Button
              variant={again ? "default" : "filled"}
              loading={isWriting}
              onClick={() => write({ strict: false, again })}
            >
              {t(again ? "imports:events.again" : "imports:events.import", { count: report.events })}
            </Button>
            {!again && (
              <Button disabled={isWriting} onClick={() => write({ strict: true, again })}>
                {t("imports:act.strict")}
              </Button>
            )}
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
