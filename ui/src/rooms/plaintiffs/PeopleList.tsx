import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useCallback, useRef } from "react";
import { useAsk, useChanges } from "../../api/client";
import type { PersonList, PersonPage, PersonRow, PersonSort } from "../../api/generated/types";
import { BigGrid, type BigGridHandle } from "../../kit/big-grid";
import type { FetchPage } from "../../kit/grid-source";
import { t } from "../../text";
import { COLUMNS, ListContext } from "./columns";
import type { Filter } from "./filter";
import styles from "./plaintiffs.module.css";
import type { Selection } from "./selection";

/** How many match, of how many, what they could recover, and how they are ordered. */
export type Summary = Pick<PersonPage, "people" | "matching" | "recoverable" | "is_capped"> &
  Pick<PersonList, "sort" | "descending">;

interface PeopleListProps {
  caseId: number;
  filter: Filter;
  selection: Selection;
  /** The row in hand. */
  inHand: number | null;
  claimName: (claim: string) => string;
  onHand: (person: number) => void;
  onOpen: (person: number) => void;
  onSelectAll: () => void;
  onSummary: (summary: Summary) => void;
  empty: ReactNode;
  handle: Ref<BigGridHandle>;
}

/** The list of people, read page by page as the core orders and narrows it. */
export function PeopleList(props: PeopleListProps) {
  const { caseId, filter, selection, inHand, claimName, onOpen, onSummary } = props;
  const ask = useAsk();
  const version = useChanges("person_list");
  const isRange = useRef(false);
  const fetch: FetchPage<PersonRow> = useCallback(
    async (offset, limit, sort) => {
      const order = { sort: (sort?.key ?? "name") as PersonSort, descending: sort?.descending ?? false };
      const page = await ask("person_list", { case: caseId, ...filter, ...order, offset, limit });
      const people = page.rows.map(({ person }) => person);
      selection.read(JSON.stringify([caseId, filter, sort]), offset, people);
      onSummary({ ...page, ...order });
      return { rows: page.rows, total: page.matching };
    },
    [ask, caseId, filter, selection, onSummary],
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
    <ListContext value={{ search: filter.search, selection, claimName }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its grid is told, before the grid does */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard by the grid */}
      <div className={styles.list} onKeyDownCapture={keys} onMouseDownCapture={press} onClick={click}>
        <BigGrid<PersonRow>
          name="plaintiffs"
          label={t("plaintiffs:grid")}
          columns={COLUMNS}
          fetch={fetch}
          // Whoever comes from a count of last days looks for the next one.
          firstSort={filter.concern?.of === "last_day" ? { key: "last_day", descending: false } : undefined}
          rowId={({ person }) => person}
          queryKey={JSON.stringify([caseId, filter])}
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

/** The person whose row holds an element, unless it is a tick box. */
function personAt(target: EventTarget): number | null {
  if (!(target instanceof HTMLElement || target instanceof SVGElement) || target.closest("input"))
    return null;
  const id = target.closest("[row-id]")?.getAttribute("row-id");
  const person = Number(id);
  return id && Number.isInteger(person) ? person : null;
}
