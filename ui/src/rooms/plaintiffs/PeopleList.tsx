import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from "react";
import { useAsk, useChanges } from "../../api/client";
import type { PersonOrder, PersonPage, PersonRow } from "../../api/generated/types";
import { BigGrid, type BigGridHandle } from "../../kit/big-grid";
import type { FetchPage, Sort } from "../../kit/grid-source";
import { MAIN_LIST } from "../../kit/main-list";
import { t } from "../../text";
import type { Cells } from "./cells/cells";
import cellStyles from "./cells/cells.module.css";
import { useIsEntered } from "./cells/useIsEntered";
import { askedColumns, gridColumns, TICK_KEY } from "./columns";
import type { Filter, Shown } from "./filter";
import { ListContext } from "./list-context";
import { pressed } from "./list-keys";
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
  selection: Selection;
  cells: Cells;
  /** The row in hand. */
  inHand: number | null;
  claimName: (claim: string) => string;
  onHand: (person: number) => void;
  onOpen: (person: number) => void;
  onSelectAll: () => void;
  onCopy: () => void;
  /** Called with what is pasted, at the cell in hand. */
  onPaste: (text: string) => void;
  onShown: (shown: Partial<Shown>) => void;
  onMenu: (column: string, heading: Element) => void;
  onSummary: (summary: Summary) => void;
  empty: ReactNode;
  handle: RefObject<BigGridHandle<PersonRow> | null>;
}

/** The list of people, read page by page as the core orders and narrows it. */
export function PeopleList(props: PeopleListProps) {
  const { caseId, filter, shown, columns, selection, cells, inHand, claimName, handle, onOpen, onShown } =
    props;
  const version = useChanges("person_list");
  const isRange = useRef(false);
  const pasting = useRef<HTMLTextAreaElement>(null);
  const isEntered = useIsEntered(cells);
  const { columns: keys, pinned, widths } = shown;
  const drawn = useMemo(
    () => gridColumns({ columns: keys, pinned, widths }, columns),
    [keys, pinned, widths, columns],
  );
  const fetch = usePages(props);
  const hand = ({ person }: PersonRow) => {
    if (isRange.current) selection.extend(inHand, person);
    props.onHand(person);
  };
  const press = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest("input[type=text], input:not([type]), textarea")) return;
    isRange.current = event.shiftKey && (event.key === "ArrowDown" || event.key === "ArrowUp");
    const { onSelectAll, onCopy, onMenu } = props;
    // What Ctrl V brings comes to the field that has the focus by then.
    const onPaste = () => pasting.current?.focus();
    const list = { grid: handle, cells, selection, columns, shown: keys, inHand };
    if (!pressed(event, { ...list, onOpen, onSelectAll, onCopy, onPaste, onMenu })) return;
    event.stopPropagation();
    if (document.activeElement !== pasting.current) event.preventDefault();
  };
  const down = (event: MouseEvent) => {
    isRange.current = event.shiftKey;
    if (!event.shiftKey) selection.rest();
    cells.hush();
  };
  // Whoever goes to the search or to a button comes back to the rows; what opens over the list leads back to the cell.
  const leave = ({ currentTarget, relatedTarget: to }: FocusEvent<HTMLElement>) => {
    if (!(to instanceof Element) || currentTarget.contains(to) || cells.current().typing) return;
    if (!to.closest("[role=dialog], [role=menu]")) cells.leave();
  };
  const click = (event: MouseEvent) => {
    const person = personAt(event.target);
    if (person !== null && !event.shiftKey && !isEntered) onOpen(person);
  };
  const menu = (event: MouseEvent) => {
    const heading = (event.target as Element).closest("[role=columnheader]");
    const column = heading?.getAttribute("col-id");
    if (!heading || !column || column === TICK_KEY) return;
    event.preventDefault();
    props.onMenu(column, heading);
  };
  const onMove = (by: number, rows: number) => handle.current?.step(by, rows);
  return (
    <ListContext value={{ caseId, selection, cells, claimName, shown: keys, columns, onMove }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its grid is told, before the grid does */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter is heard by the grid */}
      <div
        className={isEntered ? `${styles.list} ${cellStyles.entered}` : styles.list}
        {...{ [MAIN_LIST]: true }}
        onKeyDownCapture={press}
        onMouseDownCapture={down}
        onBlurCapture={leave}
        onClick={click}
        onContextMenu={menu}
      >
        <BigGrid<PersonRow>
          label={t("plaintiffs:grid")}
          columns={drawn}
          fetch={fetch}
          firstSort={firstSort(filter, shown)}
          rowId={({ person }) => person}
          queryKey={JSON.stringify([caseId, filter, askedColumns(keys)])}
          onOrder={(order) => onShown({ columns: order.filter((key) => key !== TICK_KEY) })}
          onWidth={(key, width) => onShown({ widths: { ...widths, [key]: width } })}
          onMenu={props.onMenu}
          version={version}
          selectedId={inHand}
          onSelect={hand}
          onOpen={({ person }) => onOpen(person)}
          empty={props.empty}
          handle={handle}
        />
        <textarea
          ref={pasting}
          className={cellStyles.pasting}
          tabIndex={-1}
          aria-hidden
          value=""
          onChange={() => {}}
          // Nothing was on the clipboard: the list goes on.
          onKeyUp={() => handle.current?.focus()}
          onPaste={(event) => {
            event.preventDefault();
            handle.current?.focus();
            props.onPaste(event.clipboardData.getData("text/plain"));
          }}
        />
      </div>
    </ListContext>
  );
}

/** Reads a page of the list as it is narrowed and ordered, and notes who stands where. */
function usePages({
  caseId,
  filter,
  shown,
  selection,
  onShown,
  onSummary,
}: PeopleListProps): FetchPage<PersonRow> {
  const ask = useAsk();
  const { columns, sort: shownSort } = shown;
  return useCallback(
    async (offset, limit, by) => {
      const sort: PersonOrder[] = by ? [{ column: by.key, descending: by.descending }] : [];
      const asked = { case: caseId, ...filter, sort, columns: askedColumns(columns) };
      const page = await ask("person_list", { ...asked, offset, limit });
      const people = page.rows.map(({ person }) => person);
      selection.read(JSON.stringify([caseId, filter, sort]), offset, people);
      onSummary({ people: page.people, matching: page.matching, filter });
      if (JSON.stringify(sort) !== JSON.stringify(shownSort)) onShown({ sort });
      return { rows: page.rows, total: page.matching };
    },
    [ask, caseId, filter, columns, shownSort, selection, onShown, onSummary],
  );
}

/** Whoever comes from a count of last days looks for the next one. */
function firstSort({ concern }: Filter, { sort: [first] }: Shown): Sort | undefined {
  if (first) return { key: first.column, descending: first.descending ?? false };
  return concern?.of === "last_day" ? { key: "last_day", descending: false } : undefined;
}

/** The person whose row holds an element, unless it is a tick box or a field. */
function personAt(target: EventTarget): number | null {
  if (!(target instanceof HTMLElement || target instanceof SVGElement) || target.closest("input"))
    return null;
  const id = target.closest("[row-id]")?.getAttribute("row-id");
  const person = Number(id);
  return id && Number.isInteger(person) ? person : null;
}
