import { type ReactNode, useRef } from "react";
import type { KeptDeadline, TriggerView } from "../../api/generated/types";
import { SplitPane } from "../../kit/split-pane";
import { t } from "../../text";
import { DeadlineDetail } from "./DeadlineDetail";

/** Wide enough for a form of two columns. */
const WIDTH = 420;

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
  const close = () => {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"], [aria-pressed="true"]')?.focus();
    onClose();
  };
  return (
    <SplitPane
      name="dates"
      usual={WIDTH}
      label={t("dates:list.pane")}
      onClose={close}
      list={<div ref={list}>{children}</div>}
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
