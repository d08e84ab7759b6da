import type { ClaimView, QuestionView } from "../../api/generated/types";
import { OwnLaw } from "../../exposure/own-law";
import { type Column, DataTable } from "../../kit/data-table";
import { Money, OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatCount, t } from "../../text";
import { ClaimStatus } from "./ClaimStatus";
import styles from "./claims.module.css";

interface ClaimListProps {
  claims: readonly ClaimView[];
  questions: readonly QuestionView[];
  selected: string | null;
  onOpen: (claim: ClaimView) => void;
}

/** One row for each claim: against whom, for which class, how it stands, and how much hangs on it. */
export function ClaimList({ claims, questions, selected, onOpen }: ClaimListProps) {
  const go = useGo();
  const isOpen = (name: string) => questions.some((known) => known.name === name && known.decision === null);
  const people = ({ claim }: ClaimView) => go("plaintiffs", { concern: { of: "claim", claim } });
  const opens = ({ name }: ClaimView) => t("claims:opens.people", { claim: name });
  const columns: Column<ClaimView>[] = [
    { key: "claim", header: t("claims:column.claim"), cell: ClaimCell, wraps: true },
    {
      key: "status",
      header: t("claims:column.status"),
      cell: ({ statuses, holds }) => <ClaimStatus status={statuses[holds ?? -1]} />,
      wraps: true,
    },
    {
      key: "people",
      header: t("claims:column.people"),
      align: "right",
      cell: (row) =>
        row.people === 0 ? (
          formatCount(0)
        ) : (
          <OpenFigure what={opens(row)} onOpen={() => people(row)}>
            {formatCount(row.people)}
          </OpenFigure>
        ),
    },
    {
      key: "gross",
      header: t("claims:column.gross"),
      align: "right",
      cell: (row) => (
        <Money
          value={row.gross}
          what={opens(row)}
          onOpen={row.people === 0 ? undefined : () => people(row)}
        />
      ),
    },
    {
      key: "questions",
      header: t("claims:column.questions"),
      align: "right",
      cell: (row) => <OpenCount count={row.questions.filter(isOpen).length} />,
    },
  ];
  return (
    <DataTable
      label={t("claims:list")}
      columns={columns}
      rows={claims}
      rowKey={({ claim }) => claim}
      selectedKey={selected}
      onOpen={onOpen}
    />
  );
}

function ClaimCell({ name, short_cite, defendants, class: className, is_live, is_own }: ClaimView) {
  const parties = [
    defendants.length > 0
      ? t("claims:against", { defendants: defendants.map(({ name }) => name).join(", ") })
      : "",
    className ? t("claims:for", { class: className }) : "",
  ];
  return (
    <div className={styles.claim}>
      <div>
        <strong data-over={!is_live || undefined}>{name}</strong>{" "}
        <span className={`${styles.quiet} ${styles.cite}`}>{short_cite}</span> {is_own && <OwnLaw />}
      </div>
      {parties.filter(Boolean).map((party) => (
        <div key={party} className={styles.quiet}>
          {party}
        </div>
      ))}
    </div>
  );
}

function OpenCount({ count }: { count: number }) {
  if (count === 0) return <span className={styles.quiet}>–</span>;
  return <span className={styles.open}>⚖ {formatCount(count)}</span>;
}
