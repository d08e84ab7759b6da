import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import type { AnswerKind, AnswerRow } from "../../api/generated/types";
import { useSayEach } from "../../undo/use-offer";

/** Answers on a page. */
export const PAGE = 50;

/**
 * The answers that wait, and what one hand decides on them: A accepts, E edits, R rejects the one whose row has the focus,
 * which goes on to the next.
 */
export function useReview() {
  const { case: caseId } = useCase();
  const [offset, setOffset] = useState(0);
  const [edited, edit] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const at = useRef<number | null>(null);
  const page = useCore("answer_list", { case: caseId, offset, limit: PAGE }, { keep: true });
  const deciding = useOperation("answer_decide");
  const sayDone = useSayEach();
  const rows = page.data?.rows ?? [];

  // The row that was decided on goes; the one that moves into its place has the focus then.
  useEffect(() => {
    if (at.current === null || !page.data) return;
    const lines = linesOf(list.current);
    lines[Math.min(at.current, lines.length - 1)]?.focus();
    at.current = null;
  }, [page.data]);

  const decide = (row: AnswerRow, decision: "accept" | "reject", value?: string) => {
    at.current = rows.indexOf(row);
    deciding.mutate(
      { case: caseId, answers: [row.answer], decision, ...(value === undefined ? {} : { value }) },
      {
        onSuccess: ({ summary, operation }) => {
          edit(null);
          sayDone(summary, operation);
        },
      },
    );
  };
  /** Decides on all of a kind that were there when they were shown: what came in since waits. */
  const decideAll = ({ field, newest }: AnswerKind, decision: "accept" | "reject") =>
    deciding.mutate(
      { case: caseId, answers: [], field, newest, decision },
      {
        onSuccess: ({ summary, operation }) => {
          setOffset(0);
          sayDone(summary, operation);
        },
      },
    );
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const line = event.target instanceof HTMLElement && event.target.matches("tr") ? event.target : null;
    const row = line && rows[linesOf(list.current).indexOf(line)];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      a: () => decide(row, "accept"),
      r: () => decide(row, "reject"),
      e: () => edit(row.answer),
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const stopEditing = () => {
    const place = rows.findIndex(({ answer }) => answer === edited);
    edit(null);
    linesOf(list.current)[place]?.focus();
  };
  return {
    list,
    page,
    rows,
    offset,
    setOffset,
    edited,
    edit,
    stopEditing,
    decide,
    decideAll,
    deciding,
    keys,
  };
}

function linesOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("tr[tabindex]") ?? [])];
}
