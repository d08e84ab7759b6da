import { Button, Switch } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import { useAsk, useChanges, useCore } from "../../api/client";
import type { ProofGridItem, ProofGridRow } from "../../api/generated/types";
import { BigGrid, type GridColumn } from "../../kit/big-grid";
import { OpenFigure } from "../../kit/figures";
import { EmptyState, Toolbar } from "../../kit/layout";
import { useGo } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { formatCount, t } from "../../text";
import styles from "./documents.module.css";
import { RequiredDialog } from "./RequiredDialog";

const NAME_LEAST = 240;
const ITEM_WIDTH = 160;
const NO_ITEMS: ProofGridItem[] = [];

/** People down, what is asked of everyone across; at the foot how many lack each, which opens exactly those. */
export function ProofGrid({ caseId }: { caseId: number }) {
  const [lacksAny, setLacksAny] = useState(true);
  const [isAsking, askFor] = useState(false);
  const head = useCore(
    "proof_grid",
    { case: caseId, lacks_any: lacksAny, lacking: null, offset: 0, limit: 0 },
    { keep: true },
  );
  const items = head.data?.items ?? NO_ITEMS;
  const ask = useAsk();
  const go = useGo();
  const version = useChanges("proof_grid");
  const fetch = useCallback(
    async (offset: number, limit: number) => {
      const page = await ask("proof_grid", {
        case: caseId,
        lacks_any: lacksAny,
        lacking: null,
        offset,
        limit,
      });
      return { rows: page.rows, total: page.people };
    },
    [ask, caseId, lacksAny],
  );
  const keys = items.map(({ key }) => key).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: other counts do not make other columns
  const columns = useMemo(() => columnsOf(items), [keys]);
  return (
    <div className={styles.list}>
      <Toolbar end={<Button onClick={() => askFor(true)}>{t("documents:grid.require")}</Button>}>
        <Switch
          size="sm"
          label={t("documents:grid.lacksAny")}
          checked={lacksAny}
          onChange={({ currentTarget }) => setLacksAny(currentTarget.checked)}
        />
      </Toolbar>
      <Refusal of={head.error} />
      {(head.data?.not_shown ?? 0) > 0 && (
        <Band tone="warn">{t("documents:grid.notShown", { count: head.data?.not_shown ?? 0 })}</Band>
      )}
      {head.data && items.length === 0 ? (
        <EmptyState
          icon={<IconChecklist size={32} stroke={1.25} aria-hidden />}
          title={t("documents:grid.nothing")}
          actions={<Button onClick={() => askFor(true)}>{t("documents:grid.require")}</Button>}
        >
          {t("documents:grid.nothingTeach")}
        </EmptyState>
      ) : (
        <>
          <div className={styles.grid}>
            <BigGrid<ProofGridRow>
              label={t("documents:grid.label")}
              columns={columns}
              fetch={fetch}
              rowId={({ person }) => person}
              queryKey={`${caseId} ${lacksAny} ${keys}`}
              version={version}
              onOpen={({ person }) => go("plaintiffs", { person })}
              empty={<p>{t(lacksAny ? "documents:grid.nobodyLacks" : "documents:grid.nobody")}</p>}
            />
          </div>
          <Foot items={items} />
        </>
      )}
      <RequiredDialog opened={isAsking} caseId={caseId} onClose={() => askFor(false)} />
    </div>
  );
}

/** How many lack each: a figure that opens them in the list of plaintiffs. */
function Foot({ items }: { items: readonly ProofGridItem[] }) {
  const go = useGo();
  return (
    <dl className={styles.foot} aria-label={t("documents:grid.missing")}>
      {items.map(({ key, says, claim, missing, concern }) => (
        <div key={key}>
          <dt title={claim ?? undefined}>{says}</dt>
          <dd>
            {missing === 0 ? (
              formatCount(0)
            ) : (
              <OpenFigure
                what={t("documents:grid.opens", { item: says })}
                onOpen={() => go("plaintiffs", { concern })}
              >
                {formatCount(missing)}
              </OpenFigure>
            )}{" "}
            {t("documents:grid.notKnown")}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function columnsOf(items: readonly ProofGridItem[]): readonly GridColumn<ProofGridRow>[] {
  const name: GridColumn<ProofGridRow> = {
    key: "name",
    header: t("documents:grid.person"),
    cell: ({ name, external_id }) => (
      <>
        {name} <span className={styles.quiet}>{external_id}</span>
      </>
    ),
    least: NAME_LEAST,
    pinned: true,
  };
  return [name, ...items.map(columnOf)];
}

function columnOf({ key, says }: ProofGridItem, place: number): GridColumn<ProofGridRow> {
  return {
    key,
    header: says,
    cell: ({ known }) => <Mark known={known[place] ?? null} />,
    width: ITEM_WIDTH,
  };
}

function Mark({ known }: { known: boolean | null }) {
  const word = known === null ? "notAsked" : known ? "known" : "notKnown";
  const sign = known === null ? "" : known ? "✓" : "✕";
  return (
    <span className={styles.mark} data-known={known ?? undefined}>
      <span aria-hidden>{sign}</span> {t(`documents:grid.${word}`)}
    </span>
  );
}
