import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { CafaMeter } from "../../api/generated/types";
import { Band, StatusWord, type Tone } from "../../kit/words";
import { formatCount, formatMoney, t } from "../../text";
import { Citizens } from "./Citizens";
import styles from "./damages.module.css";

/** Whether the class meets the Class Action Fairness Act: members, amount, diversity, and the exceptions by state. */
export function Cafa() {
  const { case: caseId } = useCase();
  const meter = useCore("cafa_meter", { case: caseId });
  return (
    <section>
      <h2 className={styles.heading}>{t("damages:cafa.title")}</h2>
      {meter.error && <Band tone="bad">{meter.error.message}</Band>}
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
            <dd>
              <Told answer={found.local_controversy} isException />
            </dd>
            <dt>{t("damages:cafa.home")}</dt>
            <dd />
            <dd>
              <Told answer={found.home_state} isException />
            </dd>
            <dt>{t("damages:cafa.discretionary")}</dt>
            <dd />
            <dd>
              <Told answer={found.discretionary} isException />
            </dd>
          </>
        )}
      </dl>
      <p className={styles.note}>
        {t(forum ? "damages:cafa.note" : "damages:cafa.noForum")} {found.cite}
      </p>
    </>
  );
}

interface ToldProps {
  answer: boolean | null;
  /** An exception that applies is bad news. */
  isException?: boolean;
}

function Told({ answer, isException = false }: ToldProps) {
  if (answer === null) return <StatusWord tone="warn">{t("damages:cafa.unknown")}</StatusWord>;
  const good: Tone = "good";
  const tone = answer === isException ? (isException ? "bad" : "off") : good;
  return <StatusWord tone={tone}>{t(answer ? "damages:cafa.yes" : "damages:cafa.no")}</StatusWord>;
}
