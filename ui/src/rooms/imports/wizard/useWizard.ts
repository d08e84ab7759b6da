import { useState } from "react";
import { useCase } from "../../../api/case";
import { type Request, useAsk, useCore, useOperation } from "../../../api/client";
import type { ListDraft, ListDraftView } from "../../../api/generated/types";

/** The steps of an import, in their order; the last of them writes. */
export const STEPS = ["file", "columns", "check", "match", "summary"] as const;
/** One of them. */
export type Step = (typeof STEPS)[number];

/** Steps that rest on the whole list. */
const READ_WHOLE: Step[] = ["check", "match", "summary"];

/** A list on its way in: what is decided of it, kept with every change, and what the core makes of it. */
export function useWizard(draft: ListDraftView) {
  const { case: caseId } = useCase();
  const ask = useAsk();
  const [state, setState] = useState<ListDraft>(draft.state);
  const keep = useOperation("list_draft_save");
  const change = (part: Partial<ListDraft>) => {
    const next = { ...state, ...part };
    setState(next);
    keep.mutate({ draft: draft.draft, state: next });
  };
  const step = STEPS.find((known) => known === state.step) ?? "file";
  const list = listOf(caseId, draft, state);
  const { matching: _, ...looked } = list;
  const look = useCore("import_look", looked, { keep: true });
  const check = useCore("import_check", list, { enabled: READ_WHOLE.includes(step), keep: true });
  return {
    draft,
    state,
    change,
    step,
    go: (to: Step) => change({ step: to }),
    list,
    look,
    check,
    /** Why what was decided last could not be kept. */
    lost: keep.error,
    /** Ends the reading of the list that is under way. */
    stop: () => ask("work_stop", {}),
  };
}

/** A list on its way in, with all that can be done with it. */
export type ListOnItsWay = ReturnType<typeof useWizard>;

function listOf(caseId: number, { path, draft }: ListDraftView, state: ListDraft): Request<"import_check"> {
  const { form, map, matching } = state;
  return {
    case: caseId,
    path: path ?? "",
    ...(path === null && { pasted: draft }),
    ...(form && { form }),
    ...(map && { map }),
    ...(matching && { matching }),
  };
}
