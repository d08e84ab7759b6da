import type { ClaimEstimate, Estimate } from "../../api/generated/types";
import { formatAmount, formatMoney, t } from "../../text";
import { Bar, share } from "./Bar";
import styles from "./damages.module.css";

/** What a claim takes from the sum or adds to it. */
interface Step {
  says: string;
  name: string;
  /** Below zero where it takes away. */
  amount: string;
}

/** From all claims as pleaded, over those that are over and the same loss counted once, to what is left, as bars. */
export function Waterfall({ estimate }: { estimate: Estimate }) {
  const { gross, after_overlap } = estimate;
  let end = 100;
  return (
    <section>
      <h2 className={styles.heading}>{t("damages:waterfall.title")}</h2>
      <dl className={styles.bars}>
        <dt>{t("damages:waterfall.gross")}</dt>
        <dd>
          <Bar tone="pleaded" from={0} width={share(gross, gross)} />
          {formatMoney(gross)}
        </dd>
        {stepsOf(estimate).map(({ says, name, amount }) => {
          const isCut = amount.startsWith("-");
          const width = share(amount.replace("-", ""), gross);
          if (width === 0) return null;
          end += isCut ? -width : width;
          return (
            <div key={`${says} ${name}`} className={styles.barRow}>
              <dt>
                {says}
                <small>{name}</small>
              </dt>
              <dd>
                <Bar tone={isCut ? "out" : "main"} from={isCut ? end : end - width} width={width} />
                {formatAmount(amount)}
              </dd>
            </div>
          );
        })}
        <dt>{t("damages:waterfall.recoverable")}</dt>
        <dd>
          <Bar tone="main" from={0} width={share(after_overlap, gross)} />
          <strong>{formatMoney(after_overlap)}</strong>
        </dd>
      </dl>
    </section>
  );
}

function stepsOf({ claims, over }: Estimate): Step[] {
  const each = (step: (claim: ClaimEstimate) => Omit<Step, "name">) =>
    claims.map((claim) => ({ ...step(claim), name: claim.name }));
  return [
    {
      says: t("damages:waterfall.over"),
      name: claims.flatMap(({ is_live, name }) => (is_live ? [] : [name])).join(", "),
      amount: `-${over}`,
    },
    ...each(({ late }) => ({ says: t("damages:waterfall.late"), amount: `-${late}` })),
    ...each(({ in_others }) => ({ says: t("damages:waterfall.once"), amount: `-${in_others}` })),
    ...each(({ adjusted }) => ({
      says: t(adjusted.startsWith("-") ? "damages:waterfall.capped" : "damages:waterfall.raised"),
      amount: adjusted,
    })),
  ];
}
