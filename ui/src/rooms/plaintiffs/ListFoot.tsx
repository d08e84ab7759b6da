import { UnstyledButton } from "@mantine/core";
import type { Chosen } from "../../api/generated/types";
import { formatMoney, t } from "../../text";
import { BulkChange } from "./bulk/BulkChange";
import type { Summary } from "./PeopleList";
import styles from "./plaintiffs.module.css";
import { type Selection, useSelected } from "./selection";

interface ListFootProps {
  caseId: number;
  summary: Summary;
  selection: Selection;
  onSelectAll: () => void;
  /** Called once those who were selected are changed: the bar with its button is gone then. */
  onChanged: () => void;
}

/** Below the list: how many match and what they could recover; with a selection, what can be done to it. */
export function ListFoot({ caseId, summary, selection, onSelectAll, onChanged }: ListFootProps) {
  const selected = useSelected(selection);
  const { matching, recoverable, is_capped } = summary;
  return (
    <div className={styles.foot} role="status">
      {selected.size > 0 && (
        <>
          <b>{t("plaintiffs:foot.selected", { count: selected.size })}</b>
          <UnstyledButton className={styles.link} onClick={() => selection.set(new Set())}>
            {t("plaintiffs:foot.clear")}
          </UnstyledButton>
          {selected.size < matching && (
            <UnstyledButton className={styles.link} onClick={onSelectAll}>
              {t("plaintiffs:foot.all", { count: matching })}
            </UnstyledButton>
          )}
          <BulkChange
            caseId={caseId}
            chosen={named(caseId, selected)}
            count={selected.size}
            onDone={() => {
              selection.set(new Set());
              onChanged();
            }}
          />
        </>
      )}
      <span className={styles.footSum}>
        {t("plaintiffs:foot.matching", { count: matching })} ·{" "}
        {t("plaintiffs:foot.recoverable", { sum: formatMoney(recoverable) })}
        {is_capped && `, ${t("plaintiffs:foot.beforeCaps")}`}
      </span>
    </div>
  );
}

/** Those who are ticked, whatever the list shows by now. */
function named(caseId: number, people: ReadonlySet<number>): Chosen {
  const list = { case: caseId, search: "", statuses: [], concern: null, offset: 0, limit: 0 };
  return { of: { ...list, sort: "name", descending: false }, only: [...people], except: [] };
}
