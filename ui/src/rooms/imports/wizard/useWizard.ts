import { useState } from "react";
import { useCase } from "../../../api/case";
import { type Request, useAsk, useCore, useOperation } from "../../../api/client";
import type { ListDraft, ListDraftView, ListMap } from "../../../api/generated/types";
import { ofColumns } from "./list-map";

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
  const keep = useOperation("list_draft_save", { inOrder: `draft ${draft.draft}` });
  const change = (part: Partial<ListDraft>) => {
    const next = { ...state, ...part };
    setState(next);
    keep.mutate({ draft: draft.draft, state: next });
  };
  const step = STEPS.find((known) => known === state.step) ?? "file";
  const known = useColumns(caseId, draft, state);
  const list = listOf(caseId, draft, state, known.headers ? ofColumns(state.map, known.headers) : state.map);
  const { matching: _, ...looked } = list;
  const isKnown = known.headers !== null;
  const look = useCore("import_look", looked, { enabled: isKnown, keep: true });
  // A form in which the file cannot be read is corrected beside what was read before.
  const [seen, see] = useState(look.data);
  if (look.data && look.data !== seen) see(look.data);
  const check = useCore("import_check", list, { enabled: isKnown && READ_WHOLE.includes(step), keep: true });
  return {
    draft,
    state,
    change,
    step,
    go: (to: Step) => change({ step: to }),
    list,
    /** What the first rows show, or showed before they could not be read. */
    look: { data: look.data ?? seen, error: known.error ?? look.error },
    check,
    /** Why what was decided last could not be kept. */
    lost: keep.error,
    /** Ends the reading of the list that is under way. */
    stop: () => ask("work_stop", {}),
  };
}

/** A list on its way in, with all that can be done with it. */
export type ListOnItsWay = ReturnType<typeof useWizard>;

/**
 * The columns of the list in the form that is asked for. What a person said of others is kept with the draft and not
 * sent, so that trying another form loses nothing.
 */
function useColumns(caseId: number, draft: ListDraftView, state: ListDraft) {
  const { matching: _, ...plain } = listOf(caseId, draft, state, undefined);
  const { data, error, isPlaceholderData } = useCore("import_look", plain, { keep: true });
  const headers = data && !isPlaceholderData ? data.columns.map(({ header }) => header) : null;
  return { headers, error };
}

function listOf(
  caseId: number,
  { path, draft }: ListDraftView,
  { form, matching }: ListDraft,
  map: ListMap | undefined,
): Request<"import_check"> {
  return {
    case: caseId,
    path: path ?? "",
    ...(path === null && { pasted: draft }),
    ...(form && { form }),
    ...(map && { map }),
    ...(matching && { matching }),
  };
}
