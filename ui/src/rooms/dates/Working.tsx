import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { KeptDeadline, TriggerView } from "../../api/generated/types";
import { t } from "../../text";
import styles from "./dates.module.css";
import { Readings } from "./Readings";
import { Section } from "./Section";

interface WorkingProps {
  deadline: KeptDeadline;
  triggers: readonly TriggerView[];
}

/** How the day came about, step by step, and the day under each reading of the holidays. */
export function Working({ deadline, triggers }: WorkingProps) {
  const { working, now, law_version, rule } = deadline;
  return (
    <Section
      title={t("dates:detail.working")}
      action={
        law_version && <span className={styles.quiet}>{t("dates:detail.law", { version: law_version })}</span>
      }
    >
      {working.length === 0 && <p className={styles.quiet}>{t("dates:detail.noWorking")}</p>}
      <Steps steps={working} />
      {now && !now.is_known && (
        <>
          <h3 className={styles.subheading}>{t("dates:detail.workingNow")}</h3>
          <Steps steps={now.working} />
        </>
      )}
      {rule && triggers[0] && <ByReading rule={rule} triggers={triggers} first={triggers[0]} />}
    </Section>
  );
}

interface ByReadingProps {
  rule: string;
  triggers: readonly TriggerView[];
  first: TriggerView;
}

/** Asks the calculator, since the case keeps the day and not the other readings of it. */
function ByReading({ rule, triggers, first }: ByReadingProps) {
  const { court } = useCase();
  const found = useCore("deadline", {
    rule,
    trigger: null,
    events: Object.fromEntries(triggers.map(({ event, on }) => [event, on])),
    service: first.service,
    profile: first.profile,
    inaccessible: first.inaccessible,
    court,
  });
  if (!found.data) return null;
  return (
    <>
      <h3 className={styles.subheading}>{t("dates:detail.readings")}</h3>
      <Readings days={found.data.by_profile} />
    </>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
