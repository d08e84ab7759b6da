import { Button, SegmentedControl } from "@mantine/core";
import { IconCalendarDue } from "@tabler/icons-react";
import { useState } from "react";
import type { KeptDeadline } from "../../api/generated/types";
import { DeadlineTable } from "../../deadlines/deadline-table";
import { EmptyState } from "../../kit/layout";
import { formatCount, t } from "../../text";
import styles from "./dates.module.css";

interface DeadlinesTabProps {
  deadlines: readonly KeptDeadline[];
  opened: number | null;
  onOpen: (deadline: number) => void;
  onAdd: () => void;
}

/** The deadlines of the case by date; those that are finished only when they are asked for. */
export function DeadlinesTab({ deadlines, opened, onOpen, onAdd }: DeadlinesTabProps) {
  const [shown, show] = useState<"open" | "all">("open");
  const open = deadlines.filter(({ is_open }) => is_open);
  if (deadlines.length === 0) {
    return (
      <EmptyState
        icon={<IconCalendarDue size={32} stroke={1.25} aria-hidden />}
        title={t("dates:list.empty")}
        actions={
          <Button variant="filled" onClick={onAdd}>
            {t("dates:trigger.open")}
          </Button>
        }
      >
        {t("dates:list.emptyTeach")}
      </EmptyState>
    );
  }
  const rows = shown === "open" ? open : deadlines;
  return (
    <div className={styles.list}>
      {open.length < deadlines.length && (
        <SegmentedControl
          size="xs"
          className={styles.filter}
          aria-label={t("dates:list.shown")}
          value={shown}
          onChange={(value) => show(value === "all" ? "all" : "open")}
          transitionDuration={100}
          data={[
            { value: "open", label: `${t("dates:list.open")} ${formatCount(open.length)}` },
            { value: "all", label: `${t("dates:list.all")} ${formatCount(deadlines.length)}` },
          ]}
        />
      )}
      {rows.length === 0 ? (
        <p className={styles.note}>{t("dates:list.none")}</p>
      ) : (
        <DeadlineTable
          label={t("dates:list.title")}
          deadlines={rows}
          selected={opened}
          isNarrow={opened !== null}
          onOpen={({ deadline }) => onOpen(deadline)}
        />
      )}
    </div>
  );
}
