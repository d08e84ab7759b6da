import type { Estimate } from "../../api/generated/types";
import { formatAmount, formatMoney, t } from "../../text";
import { Bar, share } from "./Bar";
import styles from "./damages.module.css";

/** From all claims as pleaded to what is left once the same loss is counted once, as bars with their figures. */
export function Waterfall({ estimate }: { estimate: Estimate }) {
  const { gross, after_overlap, claims } = estimate;
  const twice = claims.filter(({ in_others }) => share(in_others, gross) > 0);
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
        {twice.map(({ claim, name, in_others }) => {
          const width = share(in_others, gross);
          end -= width;
          return (
            <div key={claim} className={styles.barRow}>
              <dt title={t("damages:waterfall.twiceOf", { claim: name })}>
                {t("damages:waterfall.twice")}
                <small>{name}</small>
              </dt>
              <dd>
                <Bar tone="out" from={end} width={width} />
                {formatAmount(`-${in_others}`)}
              </dd>
            </div>
          );
        })}
        {claims
          .filter(({ adjusted }) => share(adjusted.replace("-", ""), gross) > 0)
          .map(({ claim, name, adjusted }) => {
            const isCut = adjusted.startsWith("-");
            const width = share(adjusted.replace("-", ""), gross);
            end += isCut ? -width : width;
            return (
              <div key={`${claim} adjusted`} className={styles.barRow}>
                <dt>
                  {t(isCut ? "damages:waterfall.capped" : "damages:waterfall.raised")}
                  <small>{name}</small>
                </dt>
                <dd>
                  <Bar tone={isCut ? "out" : "main"} from={isCut ? end : end - width} width={width} />
                  {formatAmount(adjusted)}
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
