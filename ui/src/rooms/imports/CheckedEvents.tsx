import { Button } from "@mantine/core";
import type { EventReport } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { Checked } from "./Checked";
import { EventCounts } from "./EventCounts";
import { KindField } from "./KindField";
import type { IncomingEvents } from "./useEvents";

interface CheckedEventsProps {
  report: EventReport;
  incoming: IncomingEvents;
}

/** What a checked list of events would bring, and the ways on; a list that came in before is taken only when asked for. */
export function CheckedEvents({ report, incoming }: CheckedEventsProps) {
  const { path, check, write, isWriting } = incoming;
  const before = report.imported_before;
  const again = before !== null;
  const lacksKind = report.kinds.some(({ kind }) => kind === "no_event_kind");
  const acts = report.events > 0 && (
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
  );
  return (
    <Checked report={report} incoming={incoming} acts={acts}>
      <EventCounts report={report} />
      {report.events === 0 && (
        <Band tone="half">
          {t(report.held.count > 0 ? "imports:events.nothingNew" : "imports:act.nothing")}
        </Band>
      )}
      {again && <Band tone="warn">{t("imports:events.before", { operation: before })}</Band>}
      {lacksKind && <KindField incoming={incoming} onCheck={() => check(path)} />}
    </Checked>
  );
}
