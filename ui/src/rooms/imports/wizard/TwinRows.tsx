import type { ListRows } from "../../../api/generated/types";
import { type Column, DataTable } from "../../../kit/data-table";
import { formatCount, t } from "../../../text";
import styles from "./wizard.module.css";

/** A column of the list, and what two of its rows say in it. */
interface Pair {
  place: number;
  header: string;
  said: [string, string];
}

interface TwinRowsProps {
  label: string;
  list: ListRows;
  /** The earlier row and the later one. */
  numbers: [number, number];
}

/** Two rows of a list that seem to be of one person: where they differ side by side, and the columns in which they do not. */
export function TwinRows({ label, list, numbers }: TwinRowsProps) {
  const cells = (number: number) => list.rows.find(({ row }) => row === number)?.cells ?? [];
  const [earlier, later] = numbers.map(cells);
  const pairs = list.headers.map(
    (header, place): Pair => ({ place, header, said: [earlier?.[place] ?? "", later?.[place] ?? ""] }),
  );
  const others = pairs.filter(({ said: [one, other] }) => one !== other);
  const same = pairs.filter(({ said: [one, other] }) => one === other && one !== "");
  const columns: Column<Pair>[] = [
    { key: "column", header: t("wizard:match.column"), width: "12rem", cell: ({ header }) => header },
    ...numbers.map((number, at) => ({
      key: String(number),
      header: t("wizard:match.row", { row: formatCount(number) }),
      wraps: true,
      cell: ({ said }: Pair) => said[at] || <span className={styles.quiet}>{t("wizard:match.blank")}</span>,
    })),
  ];
  return (
    <>
      {others.length > 0 && (
        <DataTable label={label} columns={columns} rows={others} rowKey={({ place }) => String(place)} />
      )}
      <p className={styles.quiet}>
        {t("wizard:match.sameIn", { columns: same.map(({ header }) => header).join(", ") })}
      </p>
    </>
  );
}
