import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useMemo,
  useRef,
} from "react";
import { useAsk, useChanges } from "../../api/client";
import type { PersonOrder, PersonPage, PersonRow } from "../../api/generated/types";
import { BigGrid, type BigGridHandle } from "../../kit/big-grid";
import type { FetchPage, Sort } from "../../kit/grid-source";
import { t } from "../../text";
import { askedColumns, gridColumns, ListContext } from "./columns";
import type { Filter, Shown } from "./filter";
import type { NamedColumn } from "./named-columns";
import styles from "./plaintiffs.module.css";
import type { Selection } from "./selection";

/** How many match, of how many, and what they were narrowed by. */
export type Summary = Pick<PersonPage, "people" | "matching"> & { filter: Filter };

interface PeopleListProps {
  caseId: number;
  filter: Filter;
  shown: Shown;
  columns: readonly NamedColumn[];
  /** Under this name widths of columns are remembered. */
  name: string;
  selection: Selection;
  /** The row in hand. */
  inHand: number | null;
  claimName: (claim: string) => string;
  onHand: (person: number) => void;
  onOpen: (person: number) => void;
  onSelectAll: () => void;
  onCopy: () => void;
  onShown: (shown: Partial<Shown>) => void;
  onSummary: (summary: Summary) => void;
  empty: ReactNode;
  handle: Ref<BigGridHandle>;
}

/** The list of people, read page by page as the core orders and narrows it. */
export function PeopleList(props: PeopleListProps) {
  const { caseId, filter, shown, columns, selection, inHand, claimName, onOpen, onShown, onSummary } = props;
  const ask = useAsk();
  const version = useChanges("person_list");
  const isRange = useRef(false);
  const drawn = useMemo(() => gridColumns(shown.columns, columns), [shown.columns, columns]);
  const fetch: FetchPage<PersonRow> = useCallback(
    async (offset, limit, by) => {
      const sort: PersonOrder[] = by ? [{ column: by.key, descending: by.descending }] : [];
      const page = await ask("person_list", {
        case: caseId,
        ...filter,
        sort,
        columns: askedColumns(shown.columns),
        offset,
        limit,
      });
      const people = page.rows.map(({ person }) => person);
      selection.read(JSON.stringify([caseId, filter, sort]), offset, people);
      onSummary({ people: page.people, matching: page.matching, filter });
      if (JSON.stringify(sort) !== JSON.stringify(shown.sort)) onShown({ sort });
      return { rows: page.rows, total: page.matching };
    },
    [ask, caseId, filter, shown, selection, onShown, onSummary],
  );
  const hand = ({ person }: PersonRow) => {
    if (isRange.current) selection.extend(inHand, person);
    props.onHand(person);
  };
  const keys = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest("[role=columnheader]")) return;
    isRange.current = event.shiftKey && (event.key === "ArrowDown" || event.key === "ArrowUp");
    if (!event.shiftKey) selection.rest();
    const acts: Record<string, (() => void) | undefined> = {
      " ": inHand === null ? undefined : () => selection.toggle(inHand),
      ArrowRight: inHand === null ? undefined : () => onOpen(inHand),
      a: event.ctrlKey || event.metaKey ? props.onSelectAll : undefined,
      c: event.ctrlKey || event.metaKey ? props.onCopy : undefined,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const press = (event: MouseEvent) => {
    isRange.current = event.shiftKey;
    if (!event.shiftKey) selection.rest();
  };
  const click = (event: MouseEvent) => {
    const person = personAt(event.target);
    if (person !== null && !event.shiftKey) onOpen(person);
  };
  return (
    <ListContext value={{ selection, claimName, columns: shown.columns }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its grid is told, before the grid does */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard by the grid */}
      <div className={styles.list} onKeyDownCapture={keys} onMouseDownCapture={press} onClick={click}>
        <BigGrid<PersonRow>
          name={props.name}
          label={t("plaintiffs:grid")}
          columns={drawn}
          fetch={fetch}
          firstSort={firstSort(filter, shown)}
          rowId={({ person }) => person}
          queryKey={JSON.stringify([caseId, filter, shown.columns])}
          onOrder={(keys) => onShown({ columns: keys.filter((key) => key !== "tick") })}
          version={version}
          selectedId={inHand}
          onSelect={hand}
          onOpen={({ person }) => onOpen(person)}
          empty={props.empty}
          handle={props.handle}
        />
      </div>
    </ListContext>
  );
}

/** Whoever comes from a count of last days looks for the next one. */
function firstSort({ concern }: Filter, { sort: [first] }: Shown): Sort | undefined {
  if (first) return { key: first.column, descending: first.descending ?? false };
  return concern?.of === "last_day" ? { key: "last_day", descending: false } : undefined;
}

/** The person whose row holds an element, unless it is a tick box. */
function personAt(target: EventTarget): number | null {
  if (!(target instanceof HTMLElement || target instanceof SVGElement) || target.closest("input"))
    return null;
  const id = target.closest("[row-id]")?.getAttribute("row-id");
  const person = Number(id);
  return id && Number.isInteger(person) ? person : null;
}
