import { Tabs } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { PersonFile } from "../../api/generated/types";
import { DocumentsAbout } from "../../documents/documents-about";
import { useAsked } from "../../kit/navigation";
import { formatCount, t } from "../../text";
import { Sheet } from "../../vetting/Sheet";
import { useAskedAct } from "./acts";
import { ClaimsTab } from "./ClaimsTab";
import { DatesTab } from "./DatesTab";
import { EventsTab } from "./EventsTab";
import { FactsTab } from "./FactsTab";
import { HistoryTab } from "./HistoryTab";
import { LogTab } from "./LogTab";
import { NotesTab } from "./NotesTab";
import styles from "./plaintiffs.module.css";
import { ContactsTab } from "./record/ContactsTab";
import { RolesTab } from "./record/RolesTab";

interface PersonTabsProps {
  file: PersonFile;
  /** What is unfinished of the vetting; null for whoever cannot represent a class. */
  vetting: number | null;
}

/** All that is known of a person, by what it is about; the address says which part is shown. */
export function PersonTabs({ file, vetting }: PersonTabsProps) {
  const { assessment, notes, facts, status, events = [] } = file;
  const [asked, ask] = useAsked();
  const wanted = TABS.find((tab) => tab === asked.tab) ?? "claims";
  return (
    <Tabs value={wanted} onChange={(tab) => ask({ ...asked, tab })} keepMounted={false}>
      <Tabs.List className={styles.tabs}>
        <Tab value="claims" />
        <Tab value="facts" />
        <Tab value="contacts" />
        <Tab value="roles" />
        <Tab value="events" count={events.length} />
        <Tab value="dates" />
        <Tab value="log" />
        <Tab value="notes" count={notes.length} />
        <Tab value="documents" count={file.documents} />
        {vetting !== null && <Tab value="vetting" count={vetting} />}
        <Tab value="history" />
      </Tabs.List>
      <Panel value="claims">
        <ClaimsTab key={file.person} assessment={assessment} status={status} facts={facts} />
      </Panel>
      <Panel value="facts">
        <FactsTab person={file} />
      </Panel>
      <Panel value="contacts">
        <ContactsTab caseId={file.case} person={file.person} />
      </Panel>
      <Panel value="roles">
        <RolesTab key={file.person} person={file.person} />
      </Panel>
      <Panel value="events">
        <EventsTab key={file.person} caseId={file.case} person={file.person} events={events} />
      </Panel>
      <Panel value="dates">
        <DatesTab days={assessment.last_days} facts={facts} person={file} />
      </Panel>
      <Panel value="log">
        <LogTab key={file.person} caseId={file.case} person={file.person} />
      </Panel>
      <Panel value="notes">
        <NotesTab key={file.person} caseId={file.case} person={file.person} notes={notes} />
      </Panel>
      <Panel value="documents">
        <Documents key={file.person} file={file} />
      </Panel>
      <Panel value="vetting">
        <Sheet key={file.person} person={file.person} />
      </Panel>
      <Panel value="history">
        <HistoryTab key={file.person} person={file.person} operations={file.history} />
      </Panel>
    </Tabs>
  );
}

/** The documents of a person; what is asked opens the form for another one. */
function Documents({ file: { case: caseId, person, name } }: { file: PersonFile }) {
  const [times, setTimes] = useState(0);
  useAskedAct(person, "document", () => setTimes(times + 1));
  return (
    <DocumentsAbout
      key={times}
      caseId={caseId}
      about={{ of: "person", id: person }}
      name={name}
      takesDrops={false}
      isAdding={times > 0}
    />
  );
}

const TABS = [
  "claims",
  "facts",
  "contacts",
  "roles",
  "events",
  "dates",
  "log",
  "notes",
  "documents",
  "vetting",
  "history",
] as const;
type TabName = (typeof TABS)[number];

function Tab({ value, count = 0 }: { value: TabName; count?: number }) {
  return (
    <Tabs.Tab value={value}>
      {t(`plaintiffs:tabs.${value}`)}
      {count > 0 && ` ${formatCount(count)}`}
    </Tabs.Tab>
  );
}

function Panel({ value, children }: { value: TabName; children: ReactNode }) {
  return <Tabs.Panel value={value}>{children}</Tabs.Panel>;
}
