import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import type { EventReport } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { t } from "../../text";

/** A list of events on its way in: checked, then written or put away. */
export function useEvents() {
  const { case: caseId } = useCase();
  const [path, setPath] = useState("");
  const [kind, setKind] = useState("");
  const [written, setWritten] = useState<EventReport | null>(null);
  const check = useOperation("event_check");
  const write = useOperation("event_import");
  const sayDone = useSayDone();
  const putAway = () => {
    check.reset();
    write.reset();
  };
  return {
    path,
    setPath,
    /** The kind of the events of rows that name none. */
    kind,
    setKind,
    report: check.data ?? null,
    written,
    isChecking: check.isPending,
    isWriting: write.isPending,
    checkRefusal: check.error,
    writeRefusal: write.error,
    putAway,
    check: (from: string) => {
      setPath(from);
      setWritten(null);
      write.reset();
      check.mutate({ case: caseId, path: from, kind: kind.trim() || null });
    },
    /** `again` takes a list that came in before once more. */
    write: (how: { strict: boolean; again: boolean }) =>
      write.mutate(
        { case: caseId, path, kind: kind.trim() || null, ...how },
        {
          onSuccess: (report) => {
            putAway();
            setPath("");
            setWritten(report);
            const { operation, file_name: file } = report;
            if (operation !== null) sayDone(t("imports:report.written", { file }), operation);
          },
        },
      ),
  };
}

/** A list of events on its way in. */
export type IncomingEvents = ReturnType<typeof useEvents>;
