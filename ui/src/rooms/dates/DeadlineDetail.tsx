import { Button, CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useCase } from "../../api/case";
import type { KeptDeadline, TriggerView } from "../../api/generated/types";
import { DaysLeft, Standing } from "../../deadlines/standing";
import { DocumentsAbout } from "../../documents/documents-about";
import { useEdited } from "../../kit/edited";
import { atStart, formatDay, formatDayLong, formatInstant, t, unbroken, word } from "../../text";
import { Acts } from "./Acts";
import { Asks } from "./Asks";
import styles from "./dates.module.css";
import { StatusHistory } from "./StatusHistory";
import { Working } from "./Working";

interface DeadlineDetailProps {
  deadline: KeptDeadline;
  /** The events that it runs from. */
  triggers: readonly TriggerView[];
  onMove: (trigger: TriggerView) => void;
  onClose: () => void;
}

/** One deadline: its day, what it asks of a person, how it was counted, what became of it, what can be done. */
export function DeadlineDetail({ deadline, triggers, onMove, onClose }: DeadlineDetailProps) {
  const { case: caseId } = useCase();
  const parts = useEdited();
  const { text, cite, date, kind } = deadline;
  return (
    <div className={styles.detail}>
      <header className={styles.detailHead}>
        <div>
          <h2>{atStart(text)}</h2>
          <p className={styles.quiet}>{cite && unbroken(cite)}</p>
        </div>
        <CloseButton aria-label={t("dates:detail.close")} title={t("dates:detail.close")} onClick={onClose} />
      </header>
      <div className={styles.detailDay}>
        <strong>{formatDayLong(date)}</strong>
        {kind !== "last_day" && <span className={styles.quiet}>{word("deadlines:kind", kind)}</span>}
        {deadline.is_open && <DaysLeft deadline={deadline} />}
        <Standing deadline={deadline} isTold />
      </div>
      <Asks deadline={deadline} parts={parts} />
      <Acts deadline={deadline} parts={parts} />
      <Facts deadline={deadline} triggers={triggers} onMove={onMove} />
      <Working deadline={deadline} triggers={triggers} />
      <section>
        <h3>{t("documents:of.title")}</h3>
        <DocumentsAbout
          key={deadline.deadline}
          caseId={caseId}
          about={{ of: "deadline", id: deadline.deadline }}
          name={text}
        />
      </section>
      <StatusHistory history={deadline.history} />
    </div>
  );
}

function Facts({ deadline, triggers, onMove }: Omit<DeadlineDetailProps, "onClose">) {
  const { date, safe_date, latest_arguable_date, until, entered_by, entered_at, day_by, day_at } = deadline;
  const isDayChanged = day_at !== entered_at;
  return (
    <dl className={styles.facts}>
      {safe_date !== date && <Fact name={t("dates:detail.safe")}>{formatDayLong(safe_date)}</Fact>}
      {latest_arguable_date !== date && (
        <Fact name={t("dates:detail.latest")}>{formatDayLong(latest_arguable_date)}</Fact>
      )}
      {until && <Fact name={t("dates:detail.until")}>{until}</Fact>}
      <Fact name={t("dates:detail.from")}>
        {triggers.length === 0 && <span className={styles.quiet}>{t("dates:detail.typed")}</span>}
        {triggers.map((trigger) => (
          <span key={trigger.trigger} className={styles.from}>
            {atStart(trigger.words)}, {formatDay(trigger.on)}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t("dates:detail.moveTriggerOf", {
                words: trigger.words,
                day: formatDay(trigger.on),
              })}
              onClick={() => onMove(trigger)}
            >
              {t("dates:detail.moveTrigger")}
            </Button>
          </span>
        ))}
      </Fact>
      <Fact name={t("dates:detail.entered")}>
        {t("dates:detail.byAt", { by: entered_by, at: formatInstant(entered_at) })}
      </Fact>
      {isDayChanged && (
        <Fact name={t("dates:detail.dayBy")}>
          {t("dates:detail.byAt", { by: day_by, at: formatInstant(day_at) })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
