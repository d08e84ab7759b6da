import { useEffect, useEffectEvent, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { PageHeader } from "../../kit/layout";
import { useAsked } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { CheckedEvents } from "./CheckedEvents";
import { CheckedPeople } from "./CheckedPeople";
import { Counts } from "./Counts";
import { EventCounts } from "./EventCounts";
import { type Holds, HoldsChoice } from "./HoldsChoice";
import styles from "./imports.module.css";
import { KindField } from "./KindField";
import { Past } from "./Past";
import { Source } from "./Source";
import { useEvents } from "./useEvents";
import { usePeople } from "./usePeople";
import { Written } from "./Written";

export { ImportCommand as Resident } from "./ImportCommand";

/** Lists of people and of events in: checked first, then written as one operation that can be undone whole. */
export function ImportsRoom() {
  const { case: caseId } = useCase();
  const past = useCore("import_list", { case: caseId });
  const people = usePeople();
  const events = useEvents();
  const [holds, setHolds] = useState<Holds>("people");
  const [{ path, list, operation, row, person }, ask] = useAsked();
  // Taken out of the address at once, so that the same can be asked for again.
  const takeAsked = useEffectEvent(() => {
    if (list === "events") setHolds("events");
    if (typeof path === "string") (list === "events" ? events : people).check(path);
    ask({});
  });
  useEffect(() => {
    if (typeof path === "string" || list === "events") takeAsked();
  }, [path, list]);
  const imports = past.data ?? [];
  const isIn = (written: { operation: number | null } | null) =>
    written !== null &&
    !imports.some((known) => known.operation === written.operation && known.undone_by !== null);
  const isChecked = people.report !== null || events.report !== null;

  return (
    <>
      <PageHeader title={t("imports:title")} sub={t("imports:sub")} />
      <div className={styles.room}>
        {people.report && (
          <CheckedPeople key={people.report.file_name} report={people.report} incoming={people} />
        )}
        {events.report && (
          <CheckedEvents key={events.report.file_name} report={events.report} incoming={events} />
        )}
        {!isChecked && (
          <>
            {people.written && isIn(people.written) && (
              <Written file={people.written.file_name}>
                <Counts report={people.written} />
              </Written>
            )}
            {events.written && isIn(events.written) && (
              <Written file={events.written.file_name}>
                <EventCounts report={events.written} />
              </Written>
            )}
            <Source holds={holds} incoming={holds === "events" ? events : people}>
              <div className={styles.holds}>
                <HoldsChoice value={holds} onChange={setHolds} />
                {holds === "events" && <KindField incoming={events} />}
              </div>
            </Source>
          </>
        )}
        <Refusal of={past.error} />
        {past.data && imports.length === 0 && !isChecked && (
          <p className={styles.quiet}>{t("imports:past.none")}</p>
        )}
        {imports.length > 0 && (
          <Past
            key={`${operation} ${row}`}
            imports={imports}
            asked={typeof operation === "number" ? operation : null}
            row={typeof row === "number" ? row : null}
            person={typeof person === "number" ? person : null}
          />
        )}
      </div>
    </>
  );
}

/** The room as it stands in the navigation. */
export const room: Room = { name: "imports", order: 8, component: ImportsRoom };
