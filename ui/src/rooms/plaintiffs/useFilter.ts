import { useCallback, useEffect, useMemo, useState } from "react";
import { useCore } from "../../api/client";
import type { ListViewBody, ListViewRow } from "../../api/generated/types";
import { useAsked } from "../../kit/navigation";
import { concernWords, FIRST_LAYOUT, type Filter, gapWords, readConcern, type Shown } from "./filter";
import { keepLayout, keptLayout, type Layout } from "./layout";

/** What is typed and chosen in the room; the people behind a figure stand in the address. */
type Typed = Omit<Filter, "concern"> & Shown;

const EVERYONE = { search: "", statuses: [], filter: null, sort: [] };

/**
 * What the list is narrowed to and shows. A kept list and the people behind a figure stand in the address, where another
 * room or the navigation put them.
 */
export function useFilter(caseId: number) {
  const [asked, ask] = useAsked();
  const claims = useCore("claim_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const views = useCore("list_view_list", { case: caseId });
  const [typed, setTyped] = useState(() => everyone(caseId));
  const view = useTaken(caseId, views.data?.find((kept) => kept.view === asked.view) ?? null, setTyped);
  const concern = useMemo(() => {
    const kept = "concern" in asked ? null : (view?.body.concern ?? null);
    return readConcern(asked.concern) ?? kept;
  }, [asked, view]);
  const { search, statuses, filter: wanted, columns, pinned, widths, sort } = typed;
  const filter = useMemo(
    (): Filter => ({ search, statuses, filter: wanted, concern }),
    [search, statuses, wanted, concern],
  );
  const shown = useMemo((): Shown => ({ columns, pinned, widths, sort }), [columns, pinned, widths, sort]);
  // The list of everyone keeps its columns over restarts; a list with a name has them in the file.
  const isPlain = asked.view === undefined && view === null;
  useEffect(() => {
    if (isPlain) keepLayout(caseId, { columns, pinned, widths });
  }, [isPlain, caseId, columns, pinned, widths]);
  const claimName = (id: string) => claims.data?.find(({ claim }) => claim === id)?.name ?? id;
  const gapName = (gap: string) => gapWords(gap, details.data?.facts ?? []);
  const isOfList = concern?.of === "brought";
  const lists = useCore("import_list", { case: caseId }, { enabled: isOfList });
  const listName = (operation: number) => {
    const report = lists.data?.find((list) => list.operation === operation)?.report;
    return report ? (report.name ?? report.file_name) : null;
  };

  const change = useCallback(
    ({ concern: next, ...part }: Partial<Filter & Shown>) => {
      setTyped((now) => ({ ...now, ...part }));
      if (next !== undefined) ask({ ...asked, concern: next ?? undefined }, { keeps: true });
    },
    [asked, ask],
  );
  const body = useMemo(() => bodyOf(filter, shown), [filter, shown]);
  return {
    filter,
    shown,
    change,
    claimName,
    behind: concern && concernWords(concern, claimName, gapName, listName),
    /** The kept list that is looked at, and what would be kept of the list as it is. */
    kept: { view, body, isChanged: view !== null && !isSame(body, view.body) },
  };
}

/** Takes over what a kept list wants once it is chosen in the address. */
function useTaken(
  caseId: number,
  view: ListViewRow | null,
  setTyped: (typed: Typed) => void,
): ListViewRow | null {
  const [taken, setTaken] = useState<number | null>(null);
  const id = view?.view ?? null;
  useEffect(() => {
    if (id === taken) return;
    setTaken(id);
    setTyped(view ? typedOf(view.body) : everyone(caseId));
  }, [caseId, id, taken, view, setTyped]);
  return id === taken ? view : null;
}

function everyone(caseId: number): Typed {
  return { ...EVERYONE, ...keptLayout(caseId) };
}

function typedOf({ search, statuses, filter, sort, ...body }: ListViewBody): Typed {
  return { search, statuses, filter, sort, ...layoutOf(body) };
}

function layoutOf({ columns, pinned, widths }: Pick<ListViewBody, keyof Layout>): Layout {
  return columns.length > 0 ? { columns, pinned, widths: widths as Layout["widths"] } : FIRST_LAYOUT;
}

function bodyOf(filter: Filter, { columns, pinned, widths, sort }: Shown): ListViewBody {
  return { ...filter, sort, columns: [...columns], pinned: [...pinned], widths };
}

function isSame(one: ListViewBody, other: ListViewBody): boolean {
  const plain = ({ search, statuses, concern, filter, sort, ...body }: ListViewBody) => {
    const { columns, pinned, widths } = layoutOf(body);
    return JSON.stringify([
      search,
      statuses,
      concern,
      filter,
      sort,
      columns,
      pinned,
      Object.entries(widths).sort(),
    ]);
  };
  return plain(one) === plain(other);
}
