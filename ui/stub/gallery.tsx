import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "../src/styles/fonts.css";
import "../src/styles/tokens.css";
import "../src/styles/base.css";
import { Button, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { PersonRow } from "../src/api/generated/types";
import { BigGrid, type GridColumn } from "../src/kit/big-grid";
import { ConfirmInline, FilterChip } from "../src/kit/chips";
import { DataTable } from "../src/kit/data-table";
import { SelectField, TextField, YesNoField } from "../src/kit/fields";
import { Money, OpenFigure } from "../src/kit/figures";
import { PageHeader, Toolbar } from "../src/kit/layout";
import { SearchField } from "../src/kit/search-field";
import { SplitPane } from "../src/kit/split-pane";
import { toastUndo } from "../src/kit/toasts";
import { DateField, MoneyField } from "../src/kit/typed-fields";
import { Band, StatusWord, Tag, type Tone, Why } from "../src/kit/words";
import { formatDay } from "../src/text";
import { theme, variables } from "../src/theme";
import { call } from "./transport";

const TONE: Record<string, Tone> = {
  class_member: "good",
  prospective: "half",
  opted_out: "off",
  named_plaintiff: "good",
};
const columns: GridColumn<PersonRow>[] = [
  { key: "name", header: "Name", text: (p) => p.name, sortable: true, pinned: true, width: 180 },
  {
    key: "status",
    header: "Status",
    cell: (p) => <StatusWord tone={TONE[p.status] ?? "off"}>{p.status.replace("_", " ")}</StatusWord>,
    width: 130,
  },
  { key: "state", header: "State", text: (p) => p.state ?? "", width: 64 },
  {
    key: "last",
    header: "SCA last day",
    cell: (p) =>
      p.days_left === null ? (
        "–"
      ) : p.days_left < 0 ? (
        <StatusWord tone="bad">{formatDay(p.last_day ?? "")}</StatusWord>
      ) : p.days_left < 30 ? (
        <StatusWord tone="warn">{formatDay(p.last_day ?? "")}</StatusWord>
      ) : (
        formatDay(p.last_day ?? "")
      ),
    width: 130,
  },
  { key: "loss", header: "Loss", cell: (p) => <Money value={p.loss} bare />, align: "right", width: 90 },
  {
    key: "rec",
    header: "Recoverable",
    cell: (p) => <Money value={p.recoverable} bare />,
    align: "right",
    width: 110,
  },
];
function Gallery() {
  const [sel, setSel] = useState<PersonRow | null>(null);
  const [d, setD] = useState("2026-03-31");
  const [m, setM] = useState("107.96");
  const [s, setS] = useState("");
  const [y, setY] = useState("yes");
  const [o, setO] = useState("CA");
  const [q, setQ] = useState("");
  return (
    <div style={{ height: "100vh", padding: "16px 20px", display: "flex", flexDirection: "column" }}>
      <PageHeader
        title="Plaintiffs"
        sub="100,000 people"
        actions={
          <>
            <Button>Import…</Button>
            <Button disabled>Export</Button>
            <Button
              variant="filled"
              onClick={() => toastUndo("Status of Garcia, Ana María set to opted out.", () => {})}
            >
              New person
            </Button>
          </>
        }
      />
      <Toolbar end={<Tag tone="warn">unconfirmed</Tag>}>
        <SearchField label="Search people" value={q} onChange={setQ} />
        <FilterChip onRemove={() => {}}>Status is Member</FilterChip>
        <FilterChip onEdit={() => {}} onRemove={() => {}}>
          State is CA
        </FilterChip>
        <ConfirmInline
          label="Undo import"
          question="This affects 4,300 people."
          confirm="Undo it"
          onConfirm={() => {}}
        />
      </Toolbar>
      <DataTable
        label="Claims"
        rowKey={(r) => r.a}
        onOpen={() => {}}
        columns={[
          { key: "a", header: "Claim", cell: (r) => r.a },
          {
            key: "b",
            header: "People",
            align: "right",
            cell: (r) => (
              <OpenFigure what="x" onOpen={() => {}}>
                {r.b}
              </OpenFigure>
            ),
          },
          {
            key: "c",
            header: "As pleaded",
            align: "right",
            cell: (r) => <Money value={r.c} onOpen={() => {}} />,
          },
        ]}
        rows={[
          { a: "Stored Communications Act", b: "9,321", c: "9412300.00" },
          { a: "Breach of contract", b: "9,309", c: "-301556.10" },
        ]}
        after={(r) =>
          r.b === "9,321" ? (
            <Band tone="warn" action={<Button>Choose…</Button>}>
              Open question: does the $1,000 need actual loss? <Why what="it" steps={["one", "two"]} />
            </Band>
          ) : null
        }
        sum={{ a: "Class total", c: "$10,072,426.15" }}
      />
      <div style={{ height: 10 }} />
      <SplitPane
        name="x"
        label="Person"
        list={
          <BigGrid
            name="people"
            label="People"
            columns={columns}
            rowId={(p) => p.person}
            queryKey={q}
            version={0}
            selectedId={sel?.person ?? null}
            onSelect={setSel}
            fetch={async (offset, limit) => {
              const p = (await call("person_list", { offset, limit })) as {
                rows: PersonRow[];
                matching: number;
              };
              return q === "zzz" ? { rows: [], total: 0 } : { rows: p.rows, total: p.matching };
            }}
            empty="Nobody"
          />
        }
        detail={
          <div style={{ display: "grid", gap: 8 }}>
            <h2>{sel?.name ?? "Garcia, Ana"}</h2>
            <Band tone="good">In the class since Mar 4, 2022</Band>
            <TextField
              label="Given name"
              value={s}
              onChange={setS}
              error={s === "x" ? "no" : undefined}
              required
            />
            <DateField label="Discovered" value={d} onChange={setD} />
            <MoneyField label="Amount paid" value={m} onChange={setM} />
            <SelectField
              label="State"
              value={o}
              onChange={setO}
              options={[
                { value: "CA", label: "California" },
                { value: "NV", label: "Nevada" },
              ]}
            />
            <YesNoField label="InMail before the cut-off" value={y} onChange={setY} />
          </div>
        }
      />
    </div>
  );
}
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <Notifications />
      <Gallery />
    </MantineProvider>,
  );
