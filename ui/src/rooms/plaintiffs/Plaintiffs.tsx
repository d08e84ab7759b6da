import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useCase } from "../../api/case";
import { useAsk } from "../../api/client";
import type { PersonRow } from "../../api/generated/types";
import type { BigGridHandle } from "../../kit/big-grid";
import { useCommands } from "../../kit/commands";
import { isPageCovered } from "../../kit/dialog";
import { keysText } from "../../kit/keys";
import { EmptyState, PageHeader } from "../../kit/layout";
import { useGo } from "../../kit/navigation";
import { SplitPane } from "../../kit/split-pane";
import { toastFailed } from "../../kit/toasts";
import { formatCount, t } from "../../text";
import { Beside } from "./Beside";
import { ColumnsMenu } from "./ColumnsMenu";
import { Cells } from "./cells/cells";
import { ExportDialog } from "./ExportDialog";
import { FilterBar } from "./FilterBar";
import { listOf } from "./filter";
import { HeadMenu } from "./HeadMenu";
import { KeptList } from "./KeptList";
import { ListFoot } from "./ListFoot";
import { known } from "./layout";
import { NobodyMatches } from "./NobodyMatches";
import { useNamedColumns } from "./named-columns";
import { PeopleList, type Summary } from "./PeopleList";
import { PasteColumn } from "./paste/PasteColumn";
import styles from "./plaintiffs.module.css";
import { Selection } from "./selection";
import { useClipboard } from "./useClipboard";
import { useExporting } from "./useExporting";
import { useFilter } from "./useFilter";
import { usePlace } from "./usePlace";
import { NEW, NOBODY, useSide } from "./useSide";

/** The people of a case: searched, narrowed, ordered, and one of them beside the list. */
export function Plaintiffs() {
  const { case: caseId, people } = useCase();
  const ask = useAsk();
  const go = useGo();
  const { filter, shown: wanted, change, behind, claimName, kept } = useFilter(caseId);
  const columns = useNamedColumns(caseId);
  const shown = useMemo(
    () =>
      known(
        wanted,
        columns.map(({ key }) => key),
      ),
    [wanted, columns],
  );
  const [summary, setSummary] = useState<Summary | null>(null);
  const [selection] = useState(() => new Selection());
  const whom = JSON.stringify(filter);
  useEffect(() => selection.narrow(whom), [selection, whom]);
  const [cells] = useState(() => new Cells());
  const [inHand, setInHand] = useState<number | null>(null);
  const [menu, setMenu] = useState<{ column: string; heading: Element } | null>(null);
  const grid = useRef<BigGridHandle<PersonRow>>(null);
  const beside = useSide();
  const { side, show } = beside;
  const exporting = useExporting();
  // Whoever another room or the palette led to has their row marked as well.
  useEffect(() => {
    if (side.shows === "person") setInHand(side.person);
  }, [side]);

  // Whoever is shown is in hand; while a form asks, the one before stays so.
  const open = (person: number) => show({ shows: "person", person }, () => setInHand(person));
  const close = () => show(NOBODY, () => grid.current?.focus());
  const place = usePlace(caseId, grid);
  // Who was just added is not hidden by what was looked for before.
  const added = (person: number) => {
    setInHand(person);
    if (filter.search !== "") change({ search: "" });
    place(person, { ...filter, search: "" }, shown.sort);
  };
  const selectAll = () => {
    ask("person_numbers", listOf(caseId, filter, shown.sort)).then(
      (found) => selection.set(new Set(found)),
      (refusal: Error) => toastFailed(refusal.message),
    );
  };
  useCommands([
    {
      id: "people.all",
      label: t("plaintiffs:foot.all", { count: summary?.matching ?? people }),
      group: t("shell:palette.commands"),
      keys: "mod+a",
      run: () => !isPageCovered() && selectAll(),
    },
  ]);
  const clipboard = useClipboard({ caseId, filter, shown, columns, selection, cells, inHand, grid });
  const actions = (
    <>
      <Button onClick={() => go("imports")}>{t("plaintiffs:import")}</Button>
      {people > 0 && <Button onClick={() => exporting.show(true)}>{t("plaintiffs:export.open")}</Button>}
      <Button variant="filled" title={keysText("mod+n")} onClick={() => show(NEW)}>
        {t("plaintiffs:newPerson")}
      </Button>
    </>
  );
  if (people === 0 && side.shows === "nobody") {
    return (
      <>
        <PageHeader title={t("plaintiffs:title")} />
        <EmptyState
          icon={<IconUsers size={32} stroke={1.25} aria-hidden />}
          title={t("plaintiffs:empty")}
          actions={actions}
        >
          {t("plaintiffs:emptyTeach", { keys: keysText("mod+n") })}
        </EmptyState>
      </>
    );
  }
  const list = (
    <div className={styles.listColumn}>
      <PeopleList
        // Another kept list is another grid, with columns and an order of its own.
        key={kept.view?.view ?? 0}
        caseId={caseId}
        filter={filter}
        shown={shown}
        columns={columns}
        selection={selection}
        cells={cells}
        inHand={inHand}
        claimName={claimName}
        onHand={(person) => (side.shows === "person" ? open(person) : setInHand(person))}
        onOpen={open}
        onSelectAll={selectAll}
        onCopy={clipboard.copy}
        onPaste={clipboard.paste}
        onShown={change}
        onMenu={(column, heading) => setMenu({ column, heading })}
        onSummary={setSummary}
        empty={<NobodyMatches people={people} filter={filter} behind={behind} onChange={change} />}
        handle={grid}
      />
      {summary && (
        <ListFoot
          caseId={caseId}
          summary={summary}
          selection={selection}
          cells={cells}
          onSelectAll={selectAll}
          onCopy={clipboard.copy}
          onChanged={() => grid.current?.focus()}
        />
      )}
    </div>
  );
  return (
    <>
      <PageHeader
        title={kept.view?.name ?? t("plaintiffs:title")}
        sub={summary && countWords(summary)}
        actions={actions}
      />
      <FilterBar
        filter={filter}
        behind={behind}
        columns={columns}
        onChange={change}
        onLeave={() => grid.current?.focus()}
      >
        <ColumnsMenu columns={columns} shown={shown} onChange={change} />
        <KeptList caseId={caseId} {...kept} />
      </FilterBar>
      <div className={styles.room}>
        <SplitPane
          name="plaintiffs"
          list={list}
          detail={
            side.shows === "nobody" ? null : (
              <Beside caseId={caseId} beside={beside} onAdded={added} onClose={close} />
            )
          }
          label={t("plaintiffs:person.pane")}
          onClose={close}
        />
      </div>
      {menu && (
        <HeadMenu
          at={menu}
          columns={columns}
          shown={shown}
          onChange={change}
          onCopy={clipboard.copyColumn}
          onPaste={clipboard.pasteInto}
          onClose={() => setMenu(null)}
        />
      )}
      <PasteColumn
        pasting={clipboard.pasting}
        onDone={() => grid.current?.focus()}
        onClose={clipboard.putAway}
      />
      {summary && (
        <ExportDialog
          opened={exporting.isShown}
          caseId={caseId}
          filter={filter}
          sort={shown.sort}
          shown={shown.columns}
          columns={columns}
          summary={summary}
          onClose={() => exporting.show(false)}
        />
      )}
    </>
  );
}

function countWords({ matching, people }: Summary): string {
  return matching === people
    ? t("plaintiffs:countAll", { count: people })
    : t("plaintiffs:count", { matching: formatCount(matching), people: formatCount(people) });
}
