import { type ReactNode, useContext } from "react";
import type { PersonRow } from "../../api/generated/types";
import type { GridColumn } from "../../kit/big-grid";
import { Money } from "../../kit/figures";
import { StatusWord } from "../../kit/words";
import { toneOf } from "../../people/status";
import { formatCount, formatDate, formatMoney, t, word } from "../../text";
import { EditableCell } from "./cells/EditableCell";
import { hitElsewhere, pieces } from "./hits";
import { LastDay } from "./LastDay";
import type { Layout } from "./layout";
import { ListContext } from "./list-context";
import type { NamedColumn } from "./named-columns";
import styles from "./plaintiffs.module.css";
import { useSelected } from "./selection";

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

interface MarkedProps {
  text: string;
  column: string;
  row: PersonRow;
}

/** A text with what the search hit in bold. */
function Marked({ text, column, row }: MarkedProps) {
  let at = 0;
  return pieces(text, column, row.hits).map(({ text: piece, isHit }) => {
    at += piece.length;
    return isHit ? <b key={at}>{piece}</b> : <span key={at}>{piece}</span>;
  });
}

function Name({ row }: { row: PersonRow }) {
  const { shown } = useContext(ListContext);
  const elsewhere = hitElsewhere(row.hits, shown);
  return (
    <span title={row.name}>
      <Marked text={row.name} column="name" row={row} />
      {elsewhere && (
        <span className={styles.foundBy} title={word("plaintiffs:columns", elsewhere.column)}>
          <Marked text={elsewhere.text} column={elsewhere.column} row={row} />
        </span>
      )}
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

type Draw = Omit<GridColumn<PersonRow>, "key" | "header" | "cell"> & { cell: (row: PersonRow) => ReactNode };

/** Columns that every row brings. */
const OF_ROWS: Record<string, Draw> = {
  name: { least: 150, cell: (row) => <Name row={row} /> },
  status: {
    width: 128,
    cell: ({ status }) => <StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>,
  },
  state: { width: 50, cell: ({ state }) => state ?? "–" },
  last_day: { width: 122, cell: (row) => <FirstLastDay row={row} /> },
  loss: { width: 76, align: "right", cell: ({ loss }) => <Money value={loss} bare /> },
  recoverable: { width: 96, align: "right", cell: ({ recoverable }) => <Money value={recoverable} bare /> },
  external_id: {
    least: 112,
    cell: (row) => <Marked text={row.external_id ?? "–"} column="external_id" row={row} />,
  },
};

const TICK: GridColumn<PersonRow> = {
  key: "tick",
  header: "",
  width: 32,
  cell: (row) => <Tick row={row} />,
  pinned: true,
  isPlain: true,
};

/** Key of the column of tick boxes, which no list keeps. */
export const TICK_KEY = TICK.key;

/**
 * Keys of the columns that rows do not bring, in an order of their own: the core is asked to fill them, and once more only
 * where another is shown.
 */
export function askedColumns(shown: readonly string[]): string[] {
  return shown.filter((key) => !(key in OF_ROWS)).sort();
}

/** What stands in a column of a row that can be typed, as the core writes it; blank where nothing is known. */
export function typedValue(row: PersonRow, key: string, shown: readonly string[]): string {
  if (key === "status" || key === "state" || key === "external_id") return row[key] ?? "";
  return row.cells?.[askedColumns(shown).indexOf(key)] ?? "";
}

/** The columns of the grid. The core orders by the keys of those that can be sorted. */
export function gridColumns(shown: Layout, columns: readonly NamedColumn[]): GridColumn<PersonRow>[] {
  const asked = askedColumns(shown.columns);
  const drawn = shown.columns.map((key): GridColumn<PersonRow> => {
    const column = columns.find((known) => known.key === key);
    const kind = column?.kind ?? "text";
    const { cell, ...draw } = OF_ROWS[key] ?? drawAsked(key, asked.indexOf(key), kind);
    const pinned = shown.pinned.includes(key);
    const width = shown.widths[key] ?? draw.width;
    return {
      key,
      header: column?.label ?? word("plaintiffs:columns", key),
      sortable: kind !== "several" && key !== "note",
      ...draw,
      ...(width === undefined ? {} : { width }),
      pinned,
      cell: (row) => (
        <EditableCell row={row} column={key}>
          {cell(row)}
        </EditableCell>
      ),
    };
  });
  return [TICK, ...drawn];
}

function drawAsked(key: string, place: number, kind: string): Draw {
  const isFigure = kind === "money" || kind === "number";
  return {
    least: isFigure ? 90 : 120,
    ...(isFigure ? { align: "right" as const } : {}),
    cell: (row) => {
      const value = row.cells?.[place];
      if (value === undefined || value === null) return <span className={styles.unknown}>–</span>;
      return <Marked text={cellText(value, kind)} column={key} row={row} />;
    },
  };
}

function cellText(value: string, kind: string): string {
  switch (kind) {
    case "date":
      return formatDate(value);
    case "money":
      return formatMoney(value);
    case "number":
      return /^\d+$/.test(value) ? formatCount(Number(value)) : value;
    case "yes_no":
      return word("kit", value);
    default:
      return value;
  }
}
