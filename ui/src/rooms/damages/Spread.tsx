import type { Estimate } from "../../api/generated/types";
import { formatMoney, shortMoney, t } from "../../text";
import { share } from "./Bar";
import styles from "./damages.module.css";
import { Searched } from "./Searched";

/** The class total from its least to its most over the open questions, with the one that is worked with. */
export function Spread({ estimate: { low, high, after_overlap, is_searched } }: { estimate: Estimate }) {
  const ends = { low: share(low, high), worked: share(after_overlap, high) };
  const said = t("damages:spread.said", {
    low: formatMoney(low),
    high: formatMoney(high),
    worked: formatMoney(after_overlap),
  });
  const figures = [
    { key: "low", label: t("damages:spread.low"), value: low },
    { key: "worked", label: t("damages:spread.worked"), value: after_overlap },
    { key: "high", label: t("damages:spread.high"), value: high },
  ];
  return (
    <section>
      <h2 className={styles.heading}>
        {t("damages:spread.title")}
        {is_searched && <Searched />}
      </h2>
      {low === high && <p className={styles.note}>{t("damages:spread.settled")}</p>}
      <span className={styles.track} role="img" aria-label={said}>
        <span className={styles.bar} data-tone="pleaded" style={{ left: `${ends.low}%`, right: 0 }} />
        <span className={styles.mark} style={{ left: `${ends.worked}%` }} />
      </span>
      <dl className={styles.ends}>
        {figures.map(({ key, label, value }) => (
          <div key={key}>
            <dt>
              <span className={styles.key} data-of={key} aria-hidden />
              {label}
            </dt>
            <dd title={formatMoney(value)}>{shortMoney(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
