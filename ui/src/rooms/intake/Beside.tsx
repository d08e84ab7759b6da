import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type {
  DraftView,
  KnownPerson,
  LastDayView,
  LeadStepView,
  LeadView,
  PersonFields,
} from "../../api/generated/types";
import { checkState, useLastCheck } from "../../conflicts/state";
import { StatusWord, type Tone } from "../../kit/words";
import { AlreadyKnown } from "../../known/AlreadyKnown";
import { SameHuman } from "../../known/SameHuman";
import { ClassBand } from "../../people/class-band";
import { dayTone, leftWords } from "../../people/days-left";
import { formatDay, t, word } from "../../text";
import { sheetState } from "../../vetting/state";
import styles from "./intake.module.css";
import { stageTone } from "./stage";

interface BesideProps {
  /** What the core makes of the call; undefined until it has answered. */
  draft: DraftView | undefined;
  fields: PersonFields;
  /** The caller, once they are kept: never known by their own record. */
  person: number | null;
  lead: LeadView | null;
  /** Shows somebody known; the call is kept as it is. */
  onLook: (known: KnownPerson) => void;
  /** It is somebody known: the call goes on with them. Absent where a lead was opened. */
  onSame: ((known: KnownPerson) => void) | undefined;
  /** It is somebody known in another role. */
  onLink: (known: KnownPerson) => void;
}

/** Beside a call: what the class test says, who is known already, the last days to file, and the steps taken. */
export function Beside({ draft, fields, person, lead, onLook, onSame, onLink }: BesideProps) {
  const { case: caseId } = useCase();
  return (
    <>
      <div className={styles.answers}>
        <div aria-live="polite">
          {draft ? (
            <ClassBand of={draft.assessment} />
          ) : (
            <p className={styles.quiet}>{t("intake:call.testing")}</p>
          )}
        </div>
        <AlreadyKnown
          caseId={caseId}
          person={person}
          fields={fields}
          onLook={onLook}
          {...(onSame ? { onSame } : {})}
          onLink={onLink}
        />
        {person !== null && <SameHuman person={person} />}
        {draft && <LastDays days={draft.assessment.last_days} />}
      </div>
      {lead && <Cleared lead={lead} />}
      {lead && <Steps steps={lead.steps} />}
    </>
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

/** How the check for conflicts and the vetting of the caller stand. */
function Cleared({ lead: { case: caseId, person } }: { lead: LeadView }) {
  const check = useLastCheck(caseId, person);
  const vetting = useCore("vetting_get", { person }).data;
  if (check === undefined || !vetting) return null;
  const vetted = vetting.is_called_for
    ? sheetState(vetting)
    : { tone: "off" as const, words: t("intake:call.notVetted") };
  return (
    <section className={styles.taken} aria-label={t("intake:call.cleared")}>
      <h3>{t("intake:call.cleared")}</h3>
      <dl className={styles.days}>
        <Stands of={t("intake:call.conflictsOf")} {...checkState(check)} />
        <Stands of={t("intake:call.vettingOf")} {...vetted} />
      </dl>
    </section>
  );
}

function Stands({ of, tone, words }: { of: string; tone: Tone; words: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>
        <StatusWord tone={tone}>{words}</StatusWord>
      </dd>
    </div>
  );
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
