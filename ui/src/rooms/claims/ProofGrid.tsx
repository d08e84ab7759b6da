import type { ProofItem, ProofPage, ProofRow } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatCount, t } from "../../text";
import styles from "./claims.module.css";

/** People by what each has to prove: on record or not. A name opens the person. */
export function ProofGrid({ page, label }: { page: ProofPage; label: string }) {
  const go = useGo();
  const name: Column<ProofRow> = {
    key: "name",
    header: t("claims:proof.person"),
    cell: ({ person, name, external_id }) => (
      <>
        <OpenFigure what={name} onOpen={() => go("plaintiffs", { person })}>
          {name}
        </OpenFigure>{" "}
        <span className={styles.quiet}>{external_id}</span>
      </>
    ),
  };
  return (
    <div className={styles.proofGrid}>
      <DataTable
        label={label}
        columns={[name, ...page.items.map(columnOf)]}
        rows={page.rows}
        rowKey={({ person }) => person}
      />
    </div>
  );
}

function columnOf({ input, says, missing }: ProofItem, place: number): Column<ProofRow> {
  return {
    key: input,
    header: `${says} · ${t("claims:proof.missing", { missing: formatCount(missing) })}`,
    wraps: true,
    cell: ({ known }) => <Mark isKnown={known[place] === true} />,
  };
}

function Mark({ isKnown }: { isKnown: boolean }) {
  return (
    <span
      role="img"
      className={isKnown ? undefined : styles.quiet}
      aria-label={t(isKnown ? "claims:proof.known" : "claims:proof.notKnown")}
    >
      {isKnown ? "✓" : "–"}
    </span>
  );
}
