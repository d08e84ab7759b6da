import { useCase } from "../../api/case";
import type { ChainEntry } from "../../api/generated/types";
import { useCourtDays } from "../../deadlines/use-court-days";
import { DateField } from "../../kit/typed-fields";
import { atStart, t, unbroken } from "../../text";
import styles from "./dates.module.css";

interface OrderedDaysProps {
  /** The rules whose day an order names. */
  entries: readonly ChainEntry[];
  /** The day of the order. */
  on: string;
  /** What was typed, by the code of the rule. */
  days: Readonly<Record<string, string>>;
  onDay: (rule: string, day: string) => void;
}

/** The days that an order names: each is typed as it stands there, and kept; those left blank are not. */
export function OrderedDays({ entries, on, days, onDay }: OrderedDaysProps) {
  const countCourtDays = useCourtDays(useCase().case, on);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="ordered-days">
      <h3 id="ordered-days">{t("dates:trigger.ordered")}</h3>
      <p className={styles.quiet}>{t("dates:trigger.orderedNote")}</p>
      <div className={styles.ordered}>
        {entries.map((entry) => (
          <DateField
            key={entry.rule}
            label={atStart(entry.text)}
            hint={standsIn(entry)}
            value={days[entry.rule] ?? ""}
            onChange={(day) => onDay(entry.rule, day)}
            countCourtDays={countCourtDays}
          />
        ))}
      </div>
    </section>
  );
}

/** Where the rule stands, in which case it holds, and whether the case keeps such a day already. */
function standsIn({ cite, only_where, others }: ChainEntry): string {
  return [
    unbroken(cite),
    only_where && t("dates:trigger.onlyWhere", { case: only_where }),
    others.length > 0 && t("dates:trigger.others", { count: others.length }),
  ]
    .filter(Boolean)
    .join(" · ");
}
