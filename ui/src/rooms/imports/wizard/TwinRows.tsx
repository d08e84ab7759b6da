import type { ListRows, LookRow } from "../../../api/generated/types";
import { type Column, DataTable } from "../../../kit/data-table";
import { formatCount, t } from "../../../text";
import styles from "./wizard.module.css";

/** A column of the list, and what two of its rows say in it. */
interface Pair {
  place: number;
  header: string;
  said: [string, string];
}

/** The earlier row and the later one. */
type Twins = readonly [LookRow, LookRow];

/** Two rows of a list by their numbers; null until both are read. */
export function twinsOf(list: ListRows, earlier: number, later: number): Twins | null {
  const at = (number: number) => list.rows.find(({ row }) => row === number);
  const [one, other] = [at(earlier), at(later)];
  return one && other ? [one, other] : null;
}

interface TwinRowsProps {
  label: string;
  headers: readonly string[];
  twins: Twins;
}

/** Two rows of a list that seem to be of one person: where they differ side by side, and the columns in which they do not. */
export function TwinRows({ label, headers, twins }: TwinRowsProps) {
  const [earlier, later] = twins;
  const pairs = headers.map(
    (header, place): Pair => ({
      place,
      header,
      said: [earlier.cells[place] ?? "", later.cells[place] ?? ""],
    }),
  );
  const others = pairs.filter(({ said: [one, other] }) => one !== other);
  const same = pairs.filter(({ said: [one, other] }) => one === other && one !== "");
  const columns: Column<Pair>[] = [
    { key: "column", header: t("wizard:match.column"), width: "12rem", cell: ({ header }) => header },
    ...twins.map(({ row }, at) => ({
      key: String(row),
      header: t("wizard:match.row", { row: formatCount(row) }),
      wraps: true,
      cell: ({ said }: Pair) => said[at] || <span className={styles.quiet}>{t("wizard:match.blank")}</span>,
    })),
  ];
  return (
    <>
      {others.length > 0 && (
        <DataTable label={label} columns={columns} rows={others} rowKey={({ place }) => String(place)} />
      )}
      {same.length > 0 && (
        <p className={styles.quiet}>
          {t("wizard:match.sameIn", { columns: same.map(({ header }) => header).join(", ") })}
        </p>
      )}
    </>
  );
}
