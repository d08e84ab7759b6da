import { Button, SegmentedControl } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { EmptyState, PageHeader } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { useUndo } from "../../undo/use-undo";
import styles from "./history.module.css";
import { Operations } from "./Operations";

export { UndoKeys as Resident } from "./UndoKeys";

const PAGE = 50;

/** Everything that was done, newest first, and undoing it. */
export function HistoryRoom() {
  const { case: caseId } = useCase();
  const [isWholeFile, showWholeFile] = useState(false);
  const [offset, setOffset] = useState(0);
  const ofCase = isWholeFile ? null : caseId;
  const page = useCore("history_list", { case: ofCase, offset, limit: PAGE }, { keep: true });
  const { undo, undoing, refused, reset } = useUndo();
  const { total, operations } = page.data ?? { total: 0, operations: [] };

  return (
    <div className={styles.room}>
      <PageHeader
        title={t("history:title")}
        sub={page.data && t("history:count", { count: total })}
        actions={
          <SegmentedControl
            size="xs"
            aria-label={t("history:scope")}
            value={isWholeFile ? "file" : "case"}
            transitionDuration={100}
            data={[
              { value: "case", label: t("history:ofCase") },
              { value: "file", label: t("history:ofFile") },
            ]}
            onChange={(value) => {
              showWholeFile(value === "file");
              setOffset(0);
              reset();
            }}
          />
        }
      />
      <Refusal of={page.error} />
      {page.data && total === 0 && (
        <EmptyState icon={<IconHistory size={32} stroke={1.25} aria-hidden />} title={t("history:empty")}>
          {t("history:emptyTeach")}
        </EmptyState>
      )}
      {operations.length > 0 && (
        <>
          <Operations
            operations={operations}
            // What is refused is shown in its place.
            onUndo={(operation) => undo(operation).catch(() => {})}
            busy={undoing}
            refused={refused}
          />
          <Pages offset={offset} total={total} shown={operations.length} onMove={setOffset} />
        </>
      )}
    </div>
  );
}

interface PagesProps {
  offset: number;
  total: number;
  shown: number;
  onMove: (offset: number) => void;
}

function Pages({ offset, total, shown, onMove }: PagesProps) {
  return (
    <nav className={styles.pages} aria-label={t("history:pages")}>
      <span className={styles.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> {t("history:keys")} <kbd>U</kbd> {t("history:keyUndo")}
      </span>
      {total > PAGE && (
        <>
          <span>{t("history:page", { from: offset + 1, to: offset + shown, total })}</span>
          <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - PAGE))}>
            {t("history:newer")}
          </Button>
          <Button disabled={offset + shown >= total} onClick={() => onMove(offset + PAGE)}>
            {t("history:older")}
          </Button>
        </>
      )}
    </nav>
  );
}

/** The room as it stands in the navigation. */
export const room: Room = { name: "history", order: 9, component: HistoryRoom };
