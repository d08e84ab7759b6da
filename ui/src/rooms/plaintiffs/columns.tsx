import { createContext, useContext } from "react";
import type { PersonRow } from "../../api/generated/types";
import type { GridColumn } from "../../kit/big-grid";
import { Money } from "../../kit/figures";
import { StatusWord } from "../../kit/words";
import { t, word } from "../../text";
import { highlight } from "./highlight";
import { LastDay } from "./LastDay";
import styles from "./plaintiffs.module.css";
import { Selection, useSelected } from "./selection";
import { toneOf } from "./status";

interface ListState {
  search: string;
  selection: Selection;
  claimName: (claim: string) => string;
}

/** What the cells of the list look at beside their row. */
export const ListContext = createContext<ListState>({
  search: "",
  selection: new Selection(),
  claimName: (claim) => claim,
});

function Tick({ row }: { row: PersonRow }) {
  const { selection } = useContext(ListContext);
  const selected = useSelected(selection);
  return (
    <input
      type="checkbox"
      className={styles.tick}
      tabIndex={-1}
      aria-label={t("plaintiffs:select", { name: row.name })}
      checked={selected.has(row.person)}
      onChange={() => selection.toggle(row.person)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

function Name({ row }: { row: PersonRow }) {
  const { search } = useContext(ListContext);
  let at = 0;
  return (
    <span title={row.name}>
      {highlight(row.name, search).map(({ text, isHit }) => {
        at += text.length;
        return isHit ? <b key={at}>{text}</b> : <span key={at}>{text}</span>;
      })}
    </span>
  );
}

function FirstLastDay({ row }: { row: PersonRow }) {
  const { claimName } = useContext(ListContext);
  const claim = row.last_day_claim === null ? "" : claimName(row.last_day_claim);
  return (
    <LastDay day={row.last_day} daysLeft={row.days_left} claim={claim} isPartial={row.last_day_is_partial} />
  );
}

/** The columns of the list. The core orders by the keys of those that can be sorted. */
export const COLUMNS: readonly GridColumn<PersonRow>[] = [
  { key: "tick", header: "", width: 32, cell: (row) => <Tick row={row} />, pinned: true },
  {
    key: "name",
    header: t("plaintiffs:columns.name"),
    least: 150,
    cell: (row) => <Name row={row} />,
    sortable: true,
  },
  {
    key: "status",
    header: t("plaintiffs:columns.status"),
    width: 128,
    cell: ({ status }) => <StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>,
    sortable: true,
  },
  { key: "state", header: t("plaintiffs:columns.state"), width: 50, text: ({ state }) => state ?? "–" },
  {
    key: "last_day",
    header: t("plaintiffs:columns.last_day"),
    width: 122,
    cell: (row) => <FirstLastDay row={row} />,
    sortable: true,
  },
  {
    key: "loss",
    header: t("plaintiffs:columns.loss"),
    width: 76,
    align: "right",
    cell: ({ loss }) => <Money value={loss} bare />,
    sortable: true,
  },
  {
    key: "recoverable",
    header: t("plaintiffs:columns.recoverable"),
    width: 96,
    align: "right",
    cell: ({ recoverable }) => <Money value={recoverable} bare />,
    sortable: true,
  },
  {
    key: "external_id",
    header: t("plaintiffs:columns.external_id"),
    least: 112,
    text: ({ external_id }) => external_id ?? "–",
  },
];
