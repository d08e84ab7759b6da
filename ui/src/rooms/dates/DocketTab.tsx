import type { FilingView, StatusView, TriggerView } from "../../api/generated/types";
import { Docket } from "./Docket";
import styles from "./dates.module.css";
import { Stages } from "./Stages";
import { Triggers } from "./Triggers";

interface DocketTabProps {
  filings: readonly FilingView[];
  triggers: readonly TriggerView[];
  stages: readonly StatusView[];
  onMove: (trigger: TriggerView) => void;
}

/** The docket on the left; the events that start deadlines and the course of the case on the right. */
export function DocketTab({ filings, triggers, stages, onMove }: DocketTabProps) {
  return (
    <div className={styles.columns}>
      <Docket filings={filings} />
      <div className={styles.right}>
        <Triggers triggers={triggers} onMove={onMove} />
        <Stages stages={stages} />
      </div>
    </div>
  );
}
