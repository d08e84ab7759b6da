import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangle, IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { AssessmentView, FactView, LineView } from "../../api/generated/types";
import { Decided } from "../../exposure/decided";
import { isNothing } from "../../exposure/nothing";
import { OwnLaw } from "../../exposure/own-law";
import { Money } from "../../kit/figures";
import { Tag } from "../../kit/words";
import { isCounted } from "../../people/status";
import { formatMoney, t, word } from "../../text";
import { gapWords } from "./filter";
import styles from "./plaintiffs.module.css";
import { WholeSource } from "./Source";
import { inputWords } from "./values";

interface ClaimsTabProps {
  assessment: AssessmentView;
  status: string;
  facts: readonly FactView[];
}

/** What one person could recover, claim by claim; each line opens its working. */
export function ClaimsTab({ assessment, status, facts }: ClaimsTabProps) {
  const { lines, gross, after_overlap, in_others, over, late, low, high, counted } = assessment;
  return (
    <div className={styles.tab}>
      {!counted && (
        <p className={styles.quiet}>
          {isCounted(status)
            ? t("plaintiffs:claims.notInside", { why: assessment.class_reason })
            : t("plaintiffs:claims.notCounted", { status: word("plaintiffs:status", status) })}
        </p>
      )}
      {counted && lines.length === 0 && assessment.nothing.length === 0 && (
        <p className={styles.quiet}>{t("plaintiffs:claims.none")}</p>
      )}
      {lines.map((line) => (
        <ClaimLine key={line.claim} line={line} facts={facts} />
      ))}
      {assessment.nothing.map(({ claim, name, why }) => (
        <p key={claim} className={styles.quiet}>
          {name}: {t("plaintiffs:claims.nothing", { why })}
        </p>
      ))}
      {gross !== after_overlap && <Subtotal label={t("plaintiffs:claims.pleaded")} value={gross} />}
      {!isNothing(over) && <Subtotal label={t("plaintiffs:claims.over")} value={`-${over}`} />}
      {!isNothing(late) && <Subtotal label={t("plaintiffs:claims.late")} value={`-${late}`} />}
      {!isNothing(in_others) && <Subtotal label={t("plaintiffs:claims.once")} value={`-${in_others}`} />}
      {lines.length > 0 && (
        <div className={styles.total}>
          <span>{t("plaintiffs:claims.recoverable")}</span>
          <Money value={after_overlap} />
        </div>
      )}
      {low !== high && (
        <div className={styles.range}>
          <span>{t("plaintiffs:claims.range")}</span>
          <span>{t("plaintiffs:claims.rangeOf", { low: formatMoney(low), high: formatMoney(high) })}</span>
        </div>
      )}
      <Decided choices={assessment.choices} className={styles.fine} />
      <Gaps gaps={assessment.gaps} facts={facts} />
      {lines.length > 0 && <p className={styles.fine}>{t("plaintiffs:claims.estimate")}</p>}
    </div>
  );
}

function Subtotal({ label, value }: { label: string; value: string }) {
  return (
    <div className={styles.subtotal}>
      <span>{label}</span>
      <Money value={value} />
    </div>
  );
}

/** What is unknown of a person, in words. */
function Gaps({ gaps, facts }: { gaps: readonly string[]; facts: readonly FactView[] }) {
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => (
        <li key={gap}>
          <IconAlertTriangle size={15} stroke={2} aria-hidden />
          {gapWords(gap, facts)}
        </li>
      ))}
    </ul>
  );
}

function ClaimLine({ line, facts }: { line: LineView; facts: readonly FactView[] }) {
  const [isOpen, open] = useState(false);
  const working = useId();
  const isShared = line.amount !== line.after_overlap && isNothing(line.late);
  return (
    <section className={styles.line}>
      <UnstyledButton
        className={styles.lineHead}
        aria-expanded={isOpen}
        aria-controls={working}
        title={t("plaintiffs:claims.working", { what: line.name })}
        onClick={() => open(!isOpen)}
      >
        <IconChevronRight className={styles.chevron} size={14} aria-hidden />
        <span className={styles.lineName}>
          <span data-over={!line.is_live || line.late === line.amount || undefined}>{line.name}</span>{" "}
          <small>{line.label.toLowerCase()}</small>{" "}
          {!line.is_live && <Tag>{t("plaintiffs:claims.isOver")}</Tag>}
          {line.is_live && !isNothing(line.late) && <Tag tone="bad">{t("plaintiffs:claims.isLate")}</Tag>}{" "}
          {line.is_own && <OwnLaw />}
        </span>
        <span className={styles.figure}>{formatMoney(line.amount)}</span>
      </UnstyledButton>
      {isOpen && (
        <div className={styles.working} id={working}>
          <p>{line.working}</p>
          <dl className={styles.inputs}>
            {line.inputs.map((input) => {
              const { label, value } = inputWords(input, facts);
              return (
                <div key={input.name}>
                  <dt>{label}</dt>
                  <dd>
                    {value}
                    <WholeSource source={input.source} />
                    {input.source_text && <span className={styles.source}>{input.source_text}</span>}
                  </dd>
                </div>
              );
            })}
          </dl>
          {!line.is_live && <p>{t("plaintiffs:claims.addsNothing")}</p>}
          {line.is_live && isShared && (
            <p>{t("plaintiffs:claims.adds", { amount: formatMoney(line.after_overlap) })}</p>
          )}
          {line.interest && (
            <p>
              {t(line.interest.interest ? "plaintiffs:claims.interest" : "plaintiffs:claims.noInterest", {
                amount: formatMoney(line.interest.interest ?? line.interest.principal),
                working: line.interest.working,
              })}
            </p>
          )}
          <p className={styles.cite}>{line.cite}</p>
        </div>
      )}
    </section>
  );
}
