import { IconCalendarShare, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { TriggerView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { type Column, DataTable } from "../../kit/data-table";
import { useEdited } from "../../kit/edited";
import { IconAct } from "../../kit/icon-act";
import { SmallForm } from "../../kit/small-form";
import { atStart, formatCount, formatDay, t } from "../../text";
import styles from "./dates.module.css";
import { Section } from "./Section";
import { serviceWords, USUAL_WAY } from "./service";

interface TriggersProps {
  triggers: readonly TriggerView[];
  onMove: (trigger: TriggerView) => void;
}

/** The events of the case that start deadlines: each can be moved, or taken away with what it started. */
export function Triggers({ triggers, onMove }: TriggersProps) {
  const parts = useEdited();
  const columns: Column<TriggerView>[] = [
    { key: "on", header: t("dates:triggers.on"), cell: ({ on }) => formatDay(on), width: "6.75rem" },
    { key: "what", header: t("dates:triggers.what"), cell: EventCell, wraps: true },
    {
      key: "deadlines",
      header: t("dates:triggers.deadlines"),
      align: "right",
      cell: ({ deadlines }) => formatCount(deadlines.length),
    },
    {
      key: "acts",
      header: t("dates:triggers.acts"),
      isHeaderHidden: true,
      align: "right",
      cell: (trigger) => (
        <span className={styles.pair}>
          <IconAct
            icon={IconCalendarShare}
            name={t("dates:triggers.move")}
            of={t("dates:detail.moveTriggerOf", { words: trigger.words, day: formatDay(trigger.on) })}
            onAct={() => onMove(trigger)}
          />
          {trigger.stays === null && parts.edited !== String(trigger.trigger) && (
            <IconAct
              icon={IconTrash}
              name={t("dates:triggers.remove")}
              of={t("dates:triggers.removeOf", { words: trigger.words })}
              autoFocus={parts.takesFocus(String(trigger.trigger))}
              onAct={() => parts.edit(String(trigger.trigger))}
            />
          )}
        </span>
      ),
      width: "4.5rem",
    },
  ];
  return (
    <Section title={t("dates:triggers.title")}>
      {triggers.length === 0 ? (
        <p className={styles.note}>{t("dates:triggers.empty")}</p>
      ) : (
        <DataTable
          label={t("dates:triggers.title")}
          columns={columns}
          rows={triggers}
          rowKey={({ trigger }) => trigger}
          after={(trigger) =>
            parts.edited === String(trigger.trigger) && <Removal trigger={trigger} onClose={parts.close} />
          }
        />
      )}
    </Section>
  );
}

function EventCell({ words, service, note, stays }: TriggerView) {
  return (
    <div className={styles.claim}>
      <span>{atStart(words)}</span>
      <span className={styles.quiet}>
        {[service !== USUAL_WAY && serviceWords(service), note].filter(Boolean).join(" · ")}
      </span>
      {stays && <span className={styles.quiet}>{stays}</span>}
    </div>
  );
}

function Removal({ trigger, onClose }: { trigger: TriggerView; onClose: () => void }) {
  const remove = useSaving("trigger_remove", [], onClose);
  const count = trigger.deadlines.length;
  const question = useRef<HTMLParagraphElement>(null);
  // So that Escape closes it and Tab leads to its buttons.
  useEffect(() => question.current?.focus(), []);
  return (
    <SmallForm
      label={t("dates:triggers.removeOf", { words: trigger.words })}
      save={t("dates:triggers.removeSave")}
      {...remove.form}
      onSave={() => remove.save({ trigger: trigger.trigger, with_deadlines: count > 0 })}
    >
      <p ref={question} tabIndex={-1} className={styles.question}>
        {t("dates:triggers.question", { count })}
      </p>
    </SmallForm>
  );
}
