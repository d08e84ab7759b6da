import { UnstyledButton } from "@mantine/core";
import type { DraftView, LastDayView, LeadStepView, LeadView, PersonRow } from "../../api/generated/types";
import { useGo } from "../../kit/navigation";
import { StatusWord } from "../../kit/words";
import { ClassBand } from "../../people/class-band";
import { dayTone, leftWords } from "../../people/days-left";
import { formatDay, t, word } from "../../text";
import styles from "./intake.module.css";
import { stageTone } from "./stage";

interface BesideProps {
  /** What the core makes of the call; undefined until it has answered. */
  draft: DraftView | undefined;
  /** The caller, once they are kept: never alike to themselves. */
  person: number | null;
  lead: LeadView | null;
}

/** Beside a call: who is known already, what the class test says, the last days to file, and the steps taken. */
export function Beside({ draft, person, lead }: BesideProps) {
  if (!draft) return <p className={styles.quiet}>{t("intake:call.testing")}</p>;
  const alike = draft.alike.filter((row) => row.person !== person);
  return (
    <>
      <div aria-live="polite" className={styles.answers}>
        <ClassBand of={draft.assessment} />
        {alike.length > 0 && <Known rows={alike} />}
        <LastDays days={draft.assessment.last_days} />
      </div>
      {lead && <Steps steps={lead.steps} />}
    </>
  );
}

function Known({ rows }: { rows: readonly PersonRow[] }) {
  const go = useGo();
  return (
    <section aria-label={t("plaintiffs:form.known")}>
      <h3>{t("plaintiffs:form.known")}</h3>
      {rows.map(({ person, name, city, email, status }) => (
        <UnstyledButton
          key={person}
          className={styles.known}
          title={t("plaintiffs:form.knownOpen", { name })}
          onClick={() => go("plaintiffs", { person })}
        >
          <span>{name}</span>
          <span className={styles.quiet}>{city ?? email}</span>
          <span>{word("plaintiffs:status", status)}</span>
        </UnstyledButton>
      ))}
    </section>
  );
}

/** The last day to file of each claim, with the days left. */
function LastDays({ days }: { days: readonly LastDayView[] }) {
  if (days.length === 0) return null;
  return (
    <section aria-label={t("intake:call.lastDays")}>
      <h3>{t("intake:call.lastDays")}</h3>
      <dl className={styles.days}>
        {days.map((day) => (
          <div key={day.claim}>
            <dt>{day.name}</dt>
            <dd>
              <Left day={day} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Left({ day: { safe_date, days_left, partial } }: { day: LastDayView }) {
  if (safe_date === null || days_left === null) {
    return <StatusWord tone="warn">{t("intake:call.noDay")}</StatusWord>;
  }
  const on = partial ? t("limitation:atEarliest", { day: formatDay(safe_date) }) : formatDay(safe_date);
  const tone = dayTone(days_left);
  const words = `${on} · ${leftWords(days_left)}`;
  return tone ? <StatusWord tone={tone}>{words}</StatusWord> : words;
}

/** Every step with its day, who took it and why, and what the class test said then; the last one first. */
function Steps({ steps }: { steps: readonly LeadStepView[] }) {
  return (
    <section className={styles.taken} aria-label={t("intake:call.steps")}>
      <h3>{t("intake:call.steps")}</h3>
      <ol className={styles.steps}>
        {steps.toReversed().map(({ operation, stage, on, user, reason, class_reason }) => (
          <li key={operation}>
            <div className={styles.stepHead}>
              <StatusWord tone={stageTone(stage)}>{word("intake:stage", stage)}</StatusWord>
              <span className={styles.quiet}>{t("intake:call.by", { day: formatDay(on), user })}</span>
            </div>
            {reason && <div>{reason}</div>}
            <div className={styles.quiet}>{class_reason}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
