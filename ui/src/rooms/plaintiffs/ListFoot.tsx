import { UnstyledButton } from "@mantine/core";
import { useCore } from "../../api/client";
import type { Chosen } from "../../api/generated/types";
import { Letters } from "../../letters/Letters";
import { GiveTask } from "../../tasks/GiveTask";
import { formatMoney, t } from "../../text";
import { BulkChange } from "./bulk/BulkChange";
import type { Cells } from "./cells/cells";
import { useIsEntered } from "./cells/useIsEntered";
import { type Filter, listOf } from "./filter";
import type { Summary } from "./PeopleList";
import styles from "./plaintiffs.module.css";
import { type Selection, useSelected } from "./selection";

interface ListFootProps {
  caseId: number;
  summary: Summary;
  selection: Selection;
  cells: Cells;
  onSelectAll: () => void;
  onCopy: () => void;
  /** Called once those who were selected are changed: the bar with its button is gone then. */
  onChanged: () => void;
}

/** Below the list: how many match and what they could recover; with a selection, what can be done to it. */
export function ListFoot(props: ListFootProps) {
  const { caseId, summary, selection, cells, onSelectAll, onCopy, onChanged } = props;
  const selected = useSelected(selection);
  const isEntered = useIsEntered(cells);
  const { matching } = summary;
  const chosen = {
    caseId,
    chosen: named(caseId, selected),
    count: selected.size,
    onDone: () => {
      selection.set(new Set());
      onChanged();
    },
  };
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
          <UnstyledButton className={styles.link} onClick={onCopy}>
            {t("plaintiffs:foot.copy")}
          </UnstyledButton>
          <SelectedSum caseId={caseId} people={selected} />
          <BulkChange {...chosen} />
          <GiveTask {...chosen} />
          <Letters {...chosen} />
        </>
      )}
      {isEntered && <span>{t("cells:hint")}</span>}
      <span className={styles.footSum}>
        {t("plaintiffs:foot.matching", { count: matching })} ·{" "}
        <ListSum caseId={caseId} filter={summary.filter} />
      </span>
    </div>
  );
}

/** What those who match could recover. It is asked for once they are listed, which never waits for it. */
function ListSum({ caseId, filter }: { caseId: number; filter: Filter }) {
  const { data } = useCore("person_list_sum", listOf(caseId, filter));
  const sum = data ? formatMoney(data.recoverable) : "…";
  return (
    <>
      {t("plaintiffs:foot.recoverable", { sum })}
      {data?.is_capped && `, ${t("plaintiffs:foot.beforeCaps")}`}
    </>
  );
}

/** What those who are ticked could recover together. */
function SelectedSum({ caseId, people }: { caseId: number; people: ReadonlySet<number> }) {
  const sum = useCore("person_sum", { case: caseId, people: [...people] }, { keep: true });
  return sum.data ? (
    <span>{t("plaintiffs:foot.recoverable", { sum: formatMoney(sum.data.recoverable) })}</span>
  ) : null;
}

/** Those who are ticked, whatever the list shows by now. */
function named(caseId: number, people: ReadonlySet<number>): Chosen {
  return { of: listOf(caseId), only: [...people], except: [] };
}
