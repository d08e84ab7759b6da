import { useEffect, useState } from "react";
import { type Ask, useAsk } from "../../api/client";
import type { OperationView } from "../../api/generated/types";
import { toastFailed } from "../../kit/toasts";
import { linksOut } from "./chain";

/**
 * Operations with all others, wherever in the history, by which they were undone or brought back and which they undid;
 * newest first. The same where there are none.
 */
export async function withLinked(ask: Ask, operations: OperationView[]): Promise<OperationView[]> {
  const all = [...operations];
  const sought = new Set<number>();
  let missing = linksOut(all);
  if (missing.length === 0) return operations;
  const newest = await ask("history_list", { case: null, offset: 0, limit: 1 });
  const last = newest.operations[0]?.operation ?? 0;
  while (missing.length > 0) {
    for (const operation of missing) sought.add(operation);
    // Numbers of operations follow one another in the whole file, so that the place of each is known.
    const found = await Promise.all(
      missing.map((operation) => ask("history_list", { case: null, offset: last - operation, limit: 1 })),
    );
    all.push(...found.flatMap((page) => page.operations).filter(({ operation }) => sought.has(operation)));
    missing = linksOut(all).filter((operation) => !sought.has(operation));
  }
  return all.sort((one, other) => other.operation - one.operation);
}

/** The same for operations that are shown: they alone until the others are read. */
export function useLinked(operations: OperationView[]): OperationView[] {
  const ask = useAsk();
  const [linked, setLinked] = useState({ operations, all: operations });
  useEffect(() => {
    let isShown = true;
    withLinked(ask, operations).then(
      (all) => isShown && all !== operations && setLinked({ operations, all }),
      (refusal: Error) => isShown && toastFailed(refusal.message),
    );
    return () => {
      isShown = false;
    };
  }, [ask, operations]);
  return linked.operations === operations ? linked.all : operations;
}
