import { type ReactNode, useEffect, useRef } from "react";
import type { KeptDeadline, TriggerView } from "../../api/generated/types";
import { SplitPane } from "../../kit/split-pane";
import { t } from "../../text";
import { DeadlineDetail } from "./DeadlineDetail";
import styles from "./dates.module.css";

/** Wide enough for a form of two columns. */
const WIDTH = 440;

/** What is opened, in a list or a calendar. */
const CHOSEN = '[aria-selected="true"], [aria-pressed="true"]';

interface PanesProps {
  /** What the deadline stands beside: the list, the calendar. */
  children: ReactNode;
  deadline: KeptDeadline | null;
  triggers: readonly TriggerView[];
  onMove: (trigger: TriggerView) => void;
  onClose: () => void;
}

/** Deadlines with the one that is opened beside them. Closing it gives the focus back to where it was opened. */
export function Panes({ children, deadline, triggers, onMove, onClose }: PanesProps) {
  const list = useRef<HTMLDivElement>(null);
  const opened = deadline?.deadline;
  // It may have been opened from another room.
  useEffect(() => {
    if (opened !== undefined) list.current?.querySelector(CHOSEN)?.scrollIntoView({ block: "nearest" });
  }, [opened]);
  const close = () => {
    list.current?.querySelector<HTMLElement>(CHOSEN)?.focus();
    onClose();
  };
  return (
    <SplitPane
      name="dates"
      usual={WIDTH}
      label={t("dates:list.pane")}
      onClose={close}
      list={
        <div ref={list} className={styles.whole}>
          {children}
        </div>
      }
      detail={
        deadline && (
          <DeadlineDetail
            key={deadline.deadline}
            deadline={deadline}
            triggers={triggers.filter(({ trigger }) => deadline.triggers.includes(trigger))}
            onMove={onMove}
            onClose={close}
          />
        )
      }
    />
  );
}
