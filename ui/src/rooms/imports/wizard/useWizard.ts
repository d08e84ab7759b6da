import { useEffect, useEffectEvent, useState } from "react";
import { useCase } from "../../../api/case";
import { type Request, useAsk, useAskAgain, useCore, useOperation } from "../../../api/client";
import type { ListDraft, ListDraftView, ListMap } from "../../../api/generated/types";
import { ofColumns, onSingleRows, withoutRows } from "./list-map";

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
    const { cells, rows } = onSingleRows(next);
    // Cells and rows are known by their numbers: they are those of the file as it was read when they were decided on.
    next.sha256 = cells + rows > 0 ? (next.sha256 ?? check.data?.sha256) : undefined;
    setState(next);
    keep.mutate({ draft: draft.draft, state: next });
  };
  const step = STEPS.find((known) => known === state.step) ?? "file";
  const known = useColumns(caseId, draft, state);
  const list = listOf(caseId, draft, state, known.headers ? ofColumns(state.map, known.headers) : state.map);
  const isKnown = known.headers !== null;
  const look = useCore("import_look", firstRowsOf(list), { enabled: isKnown, keep: true });
  // A form in which the file cannot be read is corrected beside what was read before.
  const [seen, see] = useState(look.data);
  if (look.data && look.data !== seen) see(look.data);
  const check = useCore("import_check", list, { enabled: isKnown && READ_WHOLE.includes(step), keep: true });
  const askAgain = useAskAgain();
  const [readings, setReadings] = useState(0);
  // After what belonged to the file as it was is gone from what is asked.
  const readAnew = useEffectEvent(() => askAgain(["import_look", "import_check"]));
  useEffect(() => {
    if (readings > 0) readAnew();
  }, [readings]);
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
    /** Reads a file that has changed, and drops what was decided on its rows as they were. */
    readAgain: () => {
      change(withoutRows(state));
      setReadings(readings + 1);
    },
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
  const plain = listOf(caseId, draft, state, undefined);
  const { data, error, isPlaceholderData } = useCore("import_look", firstRowsOf(plain), { keep: true });
  const headers = data && !isPlaceholderData ? data.columns.map(({ header }) => header) : null;
  return { headers, error };
}

function firstRowsOf({
  matching: _,
  sha256: __,
  ...looked
}: Request<"import_check">): Request<"import_look"> {
  return looked;
}

function listOf(
  caseId: number,
  { path, draft }: ListDraftView,
  { form, matching, sha256 }: ListDraft,
  map: ListMap | undefined,
): Request<"import_check"> {
  return {
    case: caseId,
    path: path ?? "",
    ...(path === null && { pasted: draft }),
    ...(form && { form }),
    ...(map && { map }),
    ...(matching && { matching }),
    ...(sha256 && { sha256 }),
  };
}
