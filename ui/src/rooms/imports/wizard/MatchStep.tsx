import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../../../api/client";
import type { ImportReport, ReviewCount, ReviewRow } from "../../../api/generated/types";
import { Band } from "../../../kit/words";
import { formatCount, t, word } from "../../../text";
import { DecideAll } from "./DecideAll";
import { decidedRow, decisionOn } from "./decisions";
import { ReviewedRow } from "./ReviewedRow";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

const AT_ONCE = 20;
const COUNTS = ["new", "updated", "review", "unchanged"] as const;

/** Who is new, who is known, and the rows on which a person decides. */
export function MatchStep({ wizard, report }: { wizard: ListOnItsWay; report: ImportReport }) {
  return (
    <>
      <p className={styles.quiet}>{t("wizard:match.intro")}</p>
      <p className={styles.counts}>
        {COUNTS.map((name) => (
          <span key={name}>
            <b>{formatCount(report[name])}</b>{" "}
            {name === "new" ? t("wizard:match.new", { count: report.new }) : t(`wizard:match.${name}`)}
          </span>
        ))}
        {report.skipped > 0 && (
          <span>
            <b>{formatCount(report.skipped)}</b> {t("wizard:match.skipped")}
          </span>
        )}
      </p>
      {report.reviews.length === 0 ? (
        <Band tone="good">{t("wizard:match.none")}</Band>
      ) : (
        <>
          <p className={styles.quiet}>{t("wizard:match.keys")}</p>
          {report.reviews.map((kind) => (
            <Kind
              key={kind.kind}
              wizard={wizard}
              kind={kind}
              rows={report.review_rows.filter((row) => row.kind === kind.kind)}
            />
          ))}
        </>
      )}
    </>
  );
}

/** The rows of one kind, decided together or one by one. */
function Kind({ wizard, kind, rows }: { wizard: ListOnItsWay; kind: ReviewCount; rows: ReviewRow[] }) {
  const { state, change } = wizard;
  const [shown, show] = useState(AT_ONCE);
  const name = word("wizard:match.kinds", kind.kind);
  const { path, pasted, form } = wizard.list;
  const twice = rows.slice(0, shown).flatMap(({ row, earlier }) => (earlier === null ? [] : [earlier, row]));
  const twins = useCore(
    "import_rows",
    { path, ...(pasted && { pasted }), ...(form && { form }), rows: [...new Set(twice)] },
    { enabled: twice.length > 0, keep: true },
  );
  const more = Math.min(AT_ONCE, rows.length - shown);
  const unlisted = kind.count - rows.length;
  return (
    <section aria-label={name}>
      <div className={styles.kindHead}>
        <h4 className={styles.part}>{name}</h4>
        <span className={styles.quiet}>
          {kind.kind === "typed"
            ? formatCount(kind.count)
            : t("wizard:match.open", { open: kind.open, count: kind.count })}
        </span>
        <DecideAll
          kind={kind.kind}
          name={name}
          rows={rows}
          matching={state.matching}
          onDecide={(matching) => change({ matching })}
        />
      </div>
      {rows.slice(0, shown).map((row) => (
        <ReviewedRow
          key={row.row}
          row={row}
          decision={decisionOn(state.matching, row)}
          twins={twins.data}
          onDecide={(decision) => change({ matching: decidedRow(state.matching, row.row, decision) })}
        />
      ))}
      {more > 0 && (
        <Button onClick={() => show(shown + AT_ONCE)}>{t("wizard:match.more", { count: more })}</Button>
      )}
      {more <= 0 && unlisted > 0 && (
        <p className={styles.quiet}>{t("wizard:match.unlisted", { count: unlisted })}</p>
      )}
    </section>
  );
}
