import { Button, SegmentedControl } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useCase } from "../../api/case";
import { useAsk, useCore } from "../../api/client";
import type { HistoryPage, OperationView } from "../../api/generated/types";
import { EmptyState, PageHeader } from "../../kit/layout";
import { useAsked } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import { useUndo } from "../../undo/use-undo";
import { Bin } from "./Bin";
import styles from "./history.module.css";
import { useLinked } from "./linked";
import { Operations } from "./Operations";
import { PastClass } from "./PastClass";
import { Whom } from "./Whom";

export { UndoKeys as Resident } from "./UndoKeys";

const PAGE = 50;
const NOTHING: HistoryPage = { total: 0, operations: [] };

/** Everything that was done, newest first, and undoing it. */
export function HistoryRoom() {
  const { case: caseId } = useCase();
  const [asked, ask] = useAsked();
  const askCore = useAsk();
  const [isWholeFile, showWholeFile] = useState(false);
  const [offset, setOffset] = useState(0);
  const [whom, setWhom] = useState<OperationView | null>(null);
  const [beside, setBeside] = useState<"bin" | "past" | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const ofCase = isWholeFile ? null : caseId;
  const page = useCore("history_list", { case: ofCase, offset, limit: PAGE }, { keep: true });
  const { undo, undoing, refused, reset } = useUndo();
  const { total, operations } = page.data ?? NOTHING;
  const linked = useLinked(operations);

  /** Numbers of operations follow one another in the whole file, so that the page of one is known. */
  const goTo = async (operation: number) => {
    setWhom(null);
    reset();
    setWanted(operation);
    if (operations.some((shown) => shown.operation === operation)) return;
    try {
      const newest = await askCore("history_list", { case: null, offset: 0, limit: 1 });
      const last = newest.operations[0]?.operation ?? operation;
      showWholeFile(true);
      setOffset(Math.floor((last - operation) / PAGE) * PAGE);
    } catch (refusal) {
      toastFailed(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  const goToAsked = useEffectEvent((operation: number) => {
    goTo(operation);
    ask({});
  });
  useEffect(() => {
    if (typeof asked.operation === "number") goToAsked(asked.operation);
  }, [asked.operation]);

  return (
    <div className={styles.room}>
      <PageHeader
        title={t("history:title")}
        sub={page.data && t("history:count", { count: total })}
        actions={
          <>
            <Button onClick={() => setBeside("past")}>{t("history:past.open")}</Button>
            <Button onClick={() => setBeside("bin")}>{t("history:bin.open")}</Button>
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
                setWanted(null);
                reset();
              }}
            />
          </>
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
            linked={linked}
            // What is refused is shown in its place.
            onUndo={(operation) => undo(operation).catch(() => {})}
            busy={undoing}
            refused={refused}
            onWhom={setWhom}
            onGoTo={goTo}
            wanted={wanted}
          />
          <Pages offset={offset} total={total} shown={operations.length} onMove={setOffset} />
        </>
      )}
      <Whom of={whom} onClose={() => setWhom(null)} onGoTo={goTo} />
      <Bin caseId={caseId} opened={beside === "bin"} onClose={() => setBeside(null)} />
      <PastClass caseId={caseId} opened={beside === "past"} onClose={() => setBeside(null)} />
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
        <kbd>↑</kbd> <kbd>↓</kbd> {t("history:keys")} <kbd>U</kbd> {t("history:keyUndo")} <kbd>P</kbd>{" "}
        {t("history:keyPeople")}
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
export const room: Room = { name: "history", order: 11, component: HistoryRoom };
