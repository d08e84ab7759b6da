import type { FilingView, KeptDeadline, StatusView, TriggerView } from "../../api/generated/types";
import { Docket } from "./Docket";
import styles from "./dates.module.css";
import { Stages } from "./Stages";
import { Triggers } from "./Triggers";

interface DocketTabProps {
  filings: readonly FilingView[];
  triggers: readonly TriggerView[];
  deadlines: readonly KeptDeadline[];
  stages: readonly StatusView[];
  onMove: (trigger: TriggerView) => void;
  onOpen: (deadline: number) => void;
  onStart: (filing: FilingView) => void;
}

/** The docket on the left; the events that start deadlines and the course of the case on the right. */
export function DocketTab({ stages, onMove, ...docket }: DocketTabProps) {
  return (
    <div className={styles.columns}>
      <Docket {...docket} />
      <div className={styles.right}>
        <Triggers triggers={docket.triggers} onMove={onMove} />
        <Stages stages={stages} />
      </div>
    </div>
  );
}
