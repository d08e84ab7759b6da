import { useState } from "react";
import { useCase } from "../../api/case";
import type { Operation } from "../../api/client";
import type { ListForm, ListFormAsked } from "../../api/generated/types";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";

/** Which list of which case is asked about. */
interface List {
  case: number;
  path: string;
}

/** What every report on a list says. */
interface Report {
  file_name: string;
  operation: number | null;
  form?: ListForm;
}

/** The two commands that a list comes in by: `More` goes with both, `How` says how it is written. */
interface Commands<R, More, How> {
  check: Operation<R, List & More>;
  write: Operation<R, List & More & How & { form?: ListFormAsked }>;
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
        // Its dates are read in the order in which they were checked.
        { case: caseId, path, ...more, ...how, ...(check.data?.form && { form: orderOf(check.data.form) }) },
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

function orderOf({ date_order }: ListForm): ListFormAsked {
  return { date_order };
}

/** A list on its way in, whatever it holds. */
export type Incoming = Omit<ReturnType<typeof useIncoming>, "report" | "written" | "write">;
