import { Button } from "@mantine/core";
import { useState } from "react";
import { useOperation } from "../api/client";
import type { ConflictHitView } from "../api/generated/types";
import { type Column, DataTable } from "../kit/data-table";
import { leave } from "../kit/half-filled";
import { toastFailed } from "../kit/toasts";
import { StatusWord, Tag, type Tone } from "../kit/words";
import { formatInstant, t, word } from "../text";
import styles from "./conflicts.module.css";
import { DecideForm } from "./DecideForm";
import { roleWords } from "./role-words";

const TONES: Record<string, Tone> = { no_conflict: "good", conflict: "bad", waived: "half" };

interface HitsProps {
  hits: readonly ConflictHitView[];
  /** Nothing is decided any more. */
  isSigned: boolean;
  /** Several names were checked: each that was found says which it is like. */
  isOfSeveral: boolean;
}

/** What a check found, each name with the reasons and what was decided of it. */
export function Hits({ hits, isSigned, isOfSeveral }: HitsProps) {
  const [deciding, setDeciding] = useState<number | null>(null);
  const columns: Column<ConflictHitView>[] = [
    { key: "name", header: t("conflicts:column.name"), cell: isOfSeveral ? LikeCell : NameCell, wraps: true },
    { key: "case", header: t("conflicts:column.case"), cell: ({ found }) => found.caption, wraps: true },
    { key: "why", header: t("conflicts:column.why"), cell: WhyCell, wraps: true },
    {
      key: "decision",
      header: t("conflicts:column.decision"),
      cell: (hit) => (
        <Decision hit={hit} isSigned={isSigned} onDecide={() => leave(() => setDeciding(hit.hit))} />
      ),
      wraps: true,
    },
  ];
  return (
    <DataTable
      label={t("conflicts:column.name")}
      columns={columns}
      rows={hits}
      rowKey={({ hit }) => hit}
      after={(hit) =>
        hit.hit === deciding && (
          <DecideForm hit={hit.hit} name={hit.found.name} onClose={() => setDeciding(null)} />
        )
      }
    />
  );
}

function NameCell({ found: { name, role, person } }: ConflictHitView) {
  return (
    <>
      {name} <span className={styles.quiet}>{roleWords(role, person)}</span>
    </>
  );
}

function LikeCell(hit: ConflictHitView) {
  const { like } = hit.found;
  return (
    <>
      {NameCell(hit)}
      {like.length > 0 && (
        <div className={styles.quiet}>{t("conflicts:like", { names: like.join(", ") })}</div>
      )}
    </>
  );
}

function WhyCell({ found: { score, reasons } }: ConflictHitView) {
  return (
    <span className={styles.why}>
      <span className={styles.score} title={t("known:score")}>
        {score}
      </span>
      {reasons.map((reason) => (
        <Tag key={reason}>{word("known:reason", reason)}</Tag>
      ))}
    </span>
  );
}

interface DecisionProps {
  hit: ConflictHitView;
  isSigned: boolean;
  onDecide: () => void;
}

function Decision({ hit, isSigned, onDecide }: DecisionProps) {
  const decide = useOperation("conflict_decide");
  const { name } = hit.found;
  const last = hit.decisions.at(-1);
  const earlier = hit.decisions.slice(0, -1).map(({ decision }) => word("conflicts:decision", decision));
  const other = (
    // The button that decided is gone: the next one of its row has the focus then.
    <Button
      autoFocus={decide.isSuccess}
      aria-label={t("conflicts:decide.otherOf", { name })}
      onClick={onDecide}
    >
      {t("conflicts:decide.other")}
    </Button>
  );
  if (!last) {
    const none = () =>
      decide.mutate(
        { hit: hit.hit, decision: "no_conflict" },
        { onError: (refusal) => toastFailed(refusal.message) },
      );
    return (
      <span className={styles.acts}>
        <Button aria-label={t("conflicts:decide.noneOf", { name })} loading={decide.isPending} onClick={none}>
          {t("conflicts:decide.none")}
        </Button>
        {other}
      </span>
    );
  }
  const { decision, reason, by } = last;
  return (
    <span
      className={styles.decided}
      title={t("conflicts:decide.by", { user: by.user, at: formatInstant(by.at) })}
    >
      <StatusWord tone={TONES[decision] ?? "half"}>{word("conflicts:decision", decision)}</StatusWord>
      {reason && <span className={styles.quiet}>{reason}</span>}
      {earlier.length > 0 && (
        <span className={styles.quiet}>
          {t("conflicts:decide.earlier", { decisions: earlier.join(", ") })}
        </span>
      )}
      {!isSigned && other}
    </span>
  );
}
