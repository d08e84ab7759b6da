import { useState } from "react";
import { useCase } from "../../api/case";
import type { Operation } from "../../api/client";
import { useSayDone } from "../../exposure/undo";
import { t } from "../../text";

/** Which list of which case is asked about. */
interface List {
  case: number;
  path: string;
}

/** What every report on a list says. */
interface Report {
  file_name: string;
  operation: number | null;
}

/** The two commands that a list comes in by: `More` goes with both, `How` says how it is written. */
interface Commands<R, More, How> {
  check: Operation<R, List & More>;
  write: Operation<R, List & More & How>;
}

/** A list on its way in: checked, then written or put away. */
export function useIncoming<R extends Report, More, How>(commands: Commands<R, More, How>, more: More) {
  const { case: caseId } = useCase();
  const [path, setPath] = useState("");
  const [written, setWritten] = useState<R | null>(null);
  const { check, write } = commands;
  const sayDone = useSayDone();
  const putAway = () => {
    check.reset();
    write.reset();
  };
  return {
    path,
    setPath,
    /** What the list would bring, once it was checked. */
    report: check.data ?? null,
    /** What the last list brought, until the next one is checked. */
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
      check.mutate({ case: caseId, path: from, ...more });
    },
    write: (how: How) =>
      write.mutate(
        { case: caseId, path, ...more, ...how },
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

/** A list on its way in, whatever it holds. */
export type Incoming = Omit<ReturnType<typeof useIncoming>, "report" | "written" | "write">;
