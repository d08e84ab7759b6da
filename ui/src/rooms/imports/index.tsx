import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { PageHeader } from "../../kit/layout";
import { useAsked } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { CheckedEvents } from "./CheckedEvents";
import { Counts } from "./Counts";
import { Drafts } from "./Drafts";
import { EventCounts } from "./EventCounts";
import { type Holds, HoldsChoice } from "./HoldsChoice";
import styles from "./imports.module.css";
import { KindField } from "./KindField";
import { MailingList } from "./MailingList";
import { Past } from "./Past";
import { Source } from "./Source";
import { useEvents } from "./useEvents";
import { usePeople } from "./usePeople";
import { Written } from "./Written";
import { Wizard } from "./wizard/Wizard";

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
    if (typeof path === "string") (list === "events" ? events : people).files([path]);
    ask({});
  });
  useEffect(() => {
    if (typeof path === "string" || list === "events") takeAsked();
  }, [path, list]);
  const imports = past.data ?? [];
  const isIn = (written: { operation: number | null } | null) =>
    written !== null &&
    !imports.some((known) => known.operation === written.operation && known.undone_by !== null);

  return (
    <>
      <PageHeader title={t("imports:title")} sub={t("imports:sub")} />
      <div className={styles.room}>
        {people.written && isIn(people.written) && (
          <Written file={people.written.name ?? people.written.file_name}>
            <Counts report={people.written} />
          </Written>
        )}
        {people.draft ? (
          <Wizard
            key={people.draft.draft}
            draft={people.draft}
            waiting={people.waiting.length}
            onClose={people.close}
            onDiscard={() => people.draft && people.discard(people.draft.draft)}
            onWritten={people.wrote}
          />
        ) : events.report ? (
          <CheckedEvents key={events.report.file_name} report={events.report} incoming={events} />
        ) : (
          <>
            {events.written && isIn(events.written) && (
              <Written file={events.written.file_name}>
                <EventCounts report={events.written} />
              </Written>
            )}
            {people.drafts.length > 0 && (
              <Drafts drafts={people.drafts} onOpen={people.open} onDiscard={people.discard} />
            )}
            {holds === "people" ? (
              <Source
                holds={holds}
                onFiles={people.files}
                onPasted={people.paste}
                reading={null}
                refusal={people.refusal}
              >
                <HoldsChoice value={holds} onChange={setHolds} />
              </Source>
            ) : (
              <Source
                holds={holds}
                onFiles={events.files}
                reading={events.isChecking ? events.path : null}
                refusal={events.checkRefusal}
              >
                <div className={styles.holds}>
                  <HoldsChoice value={holds} onChange={setHolds} />
                  <KindField incoming={events} />
                </div>
                {events.waiting[0] !== undefined && (
                  <div>
                    <Button onClick={() => events.files(events.waiting)}>
                      {t("imports:source.next", { file: events.waiting[0] })}
                    </Button>
                  </div>
                )}
              </Source>
            )}
            <MailingList />
          </>
        )}
        <Refusal of={past.error} />
        {past.data && imports.length === 0 && !people.draft && !events.report && (
          <p className={styles.quiet}>{t("imports:past.none")}</p>
        )}
        {imports.length > 0 && !people.draft && (
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
export const room: Room = { name: "imports", order: 10, component: ImportsRoom };
