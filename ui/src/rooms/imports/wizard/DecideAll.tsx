import { Button, SegmentedControl } from "@mantine/core";
import { useId, useState } from "react";
import type { MatchRule, ReviewRow } from "../../../api/generated/types";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import { decidedKind, decidedOtherwise, decisionOnKind, decisionsOn } from "./decisions";
import styles from "./wizard.module.css";

interface DecideAllProps {
  kind: string;
  /** What the kind is called. */
  name: string;
  rows: readonly ReviewRow[];
  matching: MatchRule | undefined;
  onDecide: (matching: MatchRule) => void;
}

/** Decides on all rows of a kind. Where some were decided one by one, it asks first what becomes of those. */
export function DecideAll({ kind, name, rows, matching, onDecide }: DecideAllProps) {
  const [asked, ask] = useState<string | null>(null);
  const choices = useId();
  const numbers = rows.map(({ row }) => row);
  const decide = (decision: string, anew: readonly number[]) => {
    ask(null);
    onDecide(decidedKind(matching, kind, decision, anew));
    // The buttons that had the focus are gone.
    document.getElementById(choices)?.querySelector<HTMLElement>("input:checked")?.focus();
  };
  const count = asked === null ? 0 : decidedOtherwise(matching, asked, numbers);
  return (
    <>
      <span className={styles.decideAll} id={choices}>
        {t("wizard:match.decideAll")}
        <SegmentedControl
          size="xs"
          aria-label={t("wizard:match.decideAllOf", { kind: name })}
          transitionDuration={100}
          value={asked ?? decisionOnKind(matching, kind)}
          data={decisionsOn(kind, rows)}
          onChange={(decision) => {
            if (decidedOtherwise(matching, decision, numbers) > 0) ask(decision);
            else decide(decision, numbers);
          }}
        />
      </span>
      {asked !== null && (
        <div className={styles.askedAll}>
          <Band
            tone="half"
            action={
              <>
                <Button onClick={() => decide(asked, [])}>{t("wizard:match.onlyOthers")}</Button>{" "}
                <Button onClick={() => decide(asked, numbers)}>{t("wizard:match.theseToo")}</Button>{" "}
                <Button onClick={() => ask(null)}>{t("kit:cancel")}</Button>
              </>
            }
          >
            {t("wizard:match.oneByOne", { count })}
          </Band>
        </div>
      )}
    </>
  );
}
