import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useOperation } from "../../api/client";
import type { EventView } from "../../api/generated/types";
import { useEdited } from "../../kit/edited";
import { Money } from "../../kit/figures";
import { toastFailed } from "../../kit/toasts";
import { formatCount, formatDate, t } from "../../text";
import { eventWords } from "../../text/events";
import { useSayDone } from "../../undo/use-offer";
import { EventForm } from "./EventForm";
import own from "./events.module.css";
import styles from "./plaintiffs.module.css";
import { EventSource } from "./Source";

const ADD = "add";
/** Events of a kind shown before the rest is asked for. */
const AT_ONCE = 50;

interface EventsTabProps {
  caseId: number;
  person: number;
  events: readonly EventView[];
}

/** What happened to a person, by kind: calls, scans, charges, each with its day, loss, note and source. */
export function EventsTab({ caseId, person, events }: EventsTabProps) {
  const parts = useEdited();
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  return (
    <div className={styles.tab}>
      {parts.edited === ADD ? (
        <EventForm caseId={caseId} person={person} onClose={parts.close} />
      ) : (
        <div className={own.head}>
          <span className={styles.quiet}>{events.length === 0 && t("plaintiffs:events.none")}</span>
          <Button autoFocus={parts.takesFocus(ADD)} onClick={() => parts.edit(ADD)}>
            {t("plaintiffs:events.add")}
          </Button>
        </div>
      )}
      {kinds.map((kind) => (
        <OfKind key={kind} kind={kind} events={events.filter((event) => event.kind === kind)} />
      ))}
    </div>
  );
}

function OfKind({ kind, events }: { kind: string; events: readonly EventView[] }) {
  const [shown, show] = useState(AT_ONCE);
  const more = Math.min(AT_ONCE, events.length - shown);
  return (
    <section>
      <h3>
        {eventWords(kind)} <span className={styles.count}>{formatCount(events.length)}</span>
      </h3>
      <ul className={own.list}>
        {events.slice(0, shown).map((event) => (
          <Line key={event.event} event={event} />
        ))}
      </ul>
      {more > 0 && (
        <Button onClick={() => show(shown + AT_ONCE)}>{t("plaintiffs:events.more", { count: more })}</Button>
      )}
    </section>
  );
}

function Line({ event: { event, kind, on, loss, note, source } }: { event: EventView }) {
  const remove = useOperation("event_remove");
  const sayDone = useSayDone();
  const day = on === null ? t("plaintiffs:events.noDay") : formatDate(on);
  const takeAway = () =>
    remove.mutate(
      { event },
      {
        onSuccess: ({ operation, summary }) => sayDone(summary, operation),
        onError: ({ message }) => toastFailed(message),
      },
    );
  return (
    <li>
      <span className={on === null ? styles.unknown : undefined}>{day}</span>
      <Money value={loss} />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("plaintiffs:events.remove", { kind: eventWords(kind), day })}
        title={t("plaintiffs:events.remove", { kind: eventWords(kind), day })}
        loading={remove.isPending}
        onClick={takeAway}
      >
        <IconX size={15} stroke={1.75} />
      </ActionIcon>
      {note && <div className={own.note}>{note}</div>}
      <EventSource source={source} />
    </li>
  );
}
