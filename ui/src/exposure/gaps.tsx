import type { FactTypeView, GapCount } from "../api/generated/types";
import { OpenFigure } from "../kit/figures";
import { useGo } from "../kit/navigation";
import { t } from "../text";
import styles from "./exposure.module.css";

const WORDED = [
  "no_amount_paid",
  "no_discovered_on",
  "no_documented_loss",
  "no_premium_from",
  "no_inmail_before_cutoff",
  "no_violations",
  "no_accrued_on",
  "no_share_not_delivered",
  "no_net_worth",
  "no_amount_in_force",
  "no_event_day",
  "partial_event_day",
  "partial_accrued_on",
  "law_changed",
  "too_large",
] as const;

/** What so many people lack: "have no discovery date". Facts without wording are called as the case calls them. */
function lackWords({ kind, people }: GapCount, facts: readonly FactTypeView[]): string {
  const worded = WORDED.find((known) => known === kind);
  if (worded) return t(`exposure:gap.${worded}`, { count: people });
  const year = /^no_calendar_(\d+)$/.exec(kind)?.[1];
  if (year) return t("exposure:gap.no_calendar", { count: people, year });
  const isPartial = kind.startsWith("partial_");
  const key = kind.replace(/^(no|partial)_/, "");
  const fact = facts.find((known) => known.key === key)?.label ?? key.replaceAll("_", " ");
  return t(isPartial ? "exposure:gap.partial_fact" : "exposure:gap.no_fact", { count: people, fact });
}

interface GapLineProps {
  gaps: readonly GapCount[];
  facts: readonly FactTypeView[];
  /** One below the other, for a narrow pane. */
  stacked?: boolean;
}

/** What is unknown, and of how many people; each count opens them. Nothing while nothing is unknown. */
export function GapLine({ gaps, facts, stacked = false }: GapLineProps) {
  const go = useGo();
  if (gaps.length === 0) return null;
  return (
    <ul className={styles.gaps} data-stacked={stacked || undefined}>
      {gaps.map((gap, place) => {
        const people = t("exposure:people", { count: gap.people });
        const lack = lackWords(gap, facts);
        return (
          <li key={gap.kind}>
            {(stacked || place === 0) && <span aria-hidden>△ </span>}
            <OpenFigure
              what={`${people} ${lack}`}
              onOpen={() => go("plaintiffs", { concern: { of: "gap", gap: gap.kind } })}
            >
              {people}
            </OpenFigure>{" "}
            {lack}
          </li>
        );
      })}
    </ul>
  );
}
