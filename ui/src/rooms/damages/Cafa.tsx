import { useEffect, useEffectEvent, useRef } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { CafaMeter } from "../../api/generated/types";
import { useAsked } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { StatusWord } from "../../kit/words";
import { formatCount, formatMoney, t } from "../../text";
import { Citizens } from "./Citizens";
import styles from "./damages.module.css";

/** Whether the class meets the Class Action Fairness Act: members, amount, diversity, and the exceptions by state. */
export function Cafa() {
  const { case: caseId } = useCase();
  const meter = useCore("cafa_meter", { case: caseId });
  const heading = useRef<HTMLHeadingElement>(null);
  const [{ part, ...rest }, ask] = useAsked();
  // The palette leads here: below the fold it would seem to have done nothing.
  const come = useEffectEvent(() => {
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
    ask(rest, { keeps: true });
  });
  useEffect(() => {
    if (part === "cafa") come();
  }, [part]);
  return (
    <section>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {t("damages:cafa.title")}
      </h2>
      <Refusal of={meter.error} />
      {meter.data && <Meter found={meter.data} />}
      <Citizens />
    </section>
  );
}

function Meter({ found }: { found: CafaMeter }) {
  const { forum } = found;
  return (
    <>
      <dl className={styles.meter}>
        <dt>{t("damages:cafa.members", { needed: formatCount(found.members_needed) })}</dt>
        <dd>{formatCount(found.members)}</dd>
        <dd>
          <Told answer={found.numerosity_met} />
        </dd>
        {found.not_listed !== null && (
          <dd className={styles.ofThese}>{t("damages:cafa.notListed", { count: found.not_listed })}</dd>
        )}
        <dt>{t("damages:cafa.amount", { over: formatMoney(found.amount_over) })}</dt>
        <dd>{formatMoney(found.amount)}</dd>
        <dd>
          <Told answer={found.amount_met} />
        </dd>
        <dt>{t("damages:cafa.diversity")}</dt>
        <dd />
        <dd>
          <Told answer={found.minimal_diversity} />
        </dd>
        <dt>
          <strong>{t("damages:cafa.jurisdiction")}</strong>
        </dt>
        <dd />
        <dd>
          <Told answer={found.jurisdiction} />
        </dd>
        {forum && (
          <>
            <dt>{t("damages:cafa.inState", { state: forum, known: formatCount(found.state_known) })}</dt>
            <dd>{formatCount(found.in_state)}</dd>
            <dd />
            <dt>{t("damages:cafa.local")}</dt>
            <dd />
            <dd>{toldWords(found.local_controversy)}</dd>
            <dt>{t("damages:cafa.home")}</dt>
            <dd />
            <dd>{toldWords(found.home_state)}</dd>
            <dt>{t("damages:cafa.discretionary")}</dt>
            <dd />
            <dd>{toldWords(found.discretionary)}</dd>
          </>
        )}
      </dl>
      <p className={styles.note}>
        {t(forum ? "damages:cafa.note" : "damages:cafa.noForum")} {found.cite}
      </p>
    </>
  );
}

/** Whether something that the act asks for is met. */
function Told({ answer }: { answer: boolean | null }) {
  const tone = answer === null ? "warn" : answer ? "good" : "off";
  return <StatusWord tone={tone}>{toldWords(answer)}</StatusWord>;
}

/** The bare word: whether an exception that applies is good news hangs on who asks. */
function toldWords(answer: boolean | null): string {
  if (answer === null) return t("damages:cafa.unknown");
  return t(answer ? "damages:cafa.yes" : "damages:cafa.no");
}
