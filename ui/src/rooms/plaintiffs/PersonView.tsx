import { Button, CloseButton, Tabs } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { useCore } from "../../api/client";
import type { PersonFile } from "../../api/generated/types";
import { ConflictButton } from "../../conflicts/ConflictButton";
import { DocumentsAbout } from "../../documents/documents-about";
import { useAsked } from "../../kit/navigation";
import { Band, StatusWord, Tag } from "../../kit/words";
import { SameHuman } from "../../known/SameHuman";
import { Letters } from "../../letters/Letters";
import { ClassBand } from "../../people/class-band";
import { toneOf } from "../../people/status";
import { formatCount, formatDay, t, word } from "../../text";
import { Sheet } from "../../vetting/Sheet";
import { ClaimsTab } from "./ClaimsTab";
import { DatesTab } from "./DatesTab";
import { DroppedOnPerson } from "./DroppedOnPerson";
import { EventsTab } from "./EventsTab";
import { FactsTab } from "./FactsTab";
import tagStyles from "./field-history.module.css";
import { listOf } from "./filter";
import { HistoryTab } from "./HistoryTab";
import { LogTab, useLogKey } from "./LogTab";
import { NotesTab } from "./NotesTab";
import styles from "./plaintiffs.module.css";
import { RemovePerson } from "./RemovePerson";
import { ContactsTab } from "./record/ContactsTab";
import { RecordBands } from "./record/RecordBands";
import { RolesTab } from "./record/RolesTab";
import { OfPerson } from "./Source";
import { StatusChange } from "./StatusChange";

interface PersonViewProps {
  person: number;
  onEdit: () => void;
  onClose: () => void;
}

/** One person beside the list: who it is, what the class test says, claims, facts, dates, notes, history. */
export function PersonView({ person, onEdit, onClose }: PersonViewProps) {
  const file = useCore("person_get", { person }, { keep: true });
  if (file.error) {
    return (
      <div className={styles.pane}>
        <div className={styles.head}>
          <h2>{t("plaintiffs:person.missing")}</h2>
          <Close onClose={onClose} />
        </div>
        <Band tone="bad">{file.error.message}</Band>
      </div>
    );
  }
  if (!file.data) return null;
  return (
    <OfPerson value={person}>
      <Person file={file.data} onEdit={onEdit} onClose={onClose} />
    </OfPerson>
  );
}

function Person({ file, onEdit, onClose }: { file: PersonFile; onEdit: () => void; onClose: () => void }) {
  const { assessment, notes, facts, status, events = [] } = file;
  const [asked, ask] = useAsked();
  const vetting = useCore("vetting_get", { person: file.person });
  const isVetted = vetting.data?.is_called_for === true || asked.tab === "vetting";
  useLogKey();
  const wanted = TABS.find((tab) => tab === asked.tab) ?? "claims";
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <h2>{file.name}</h2>
        <Close onClose={onClose} />
      </div>
      <DroppedOnPerson key={file.person} caseId={file.case} person={file.person} name={file.name} />
      <Contacts file={file} />
      <div className={styles.standing}>
        <StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>
        <Since file={file} />
        <StatusChange caseId={file.case} people={[file.person]} />
      </div>
      <div className={styles.actions}>
        <Button onClick={onEdit}>{t("plaintiffs:person.edit")}</Button>
        <Letters chosen={{ of: listOf(file.case), only: [file.person], except: [] }} count={1} />
        <ConflictButton caseId={file.case} who={{ person: file.person, name: file.name }} />
        {!isVetted && status === "prospective" && (
          <Button onClick={() => ask({ ...asked, person: file.person, tab: "vetting" })}>
            {t("vetting:begin")}
          </Button>
        )}
        <RemovePerson person={file.person} name={file.name} onRemoved={onClose} />
      </div>
      <SameHuman person={file.person} />
      {file.tags.length > 0 && (
        <ul className={tagStyles.tags} aria-label={t("plaintiffs:person.tags")}>
          {file.tags.map((tag) => (
            <li key={tag}>
              <Tag>{tag}</Tag>
            </li>
          ))}
        </ul>
      )}
      <RecordBands person={file.person} />
      <ClassBand of={assessment} />
      <Tabs key={wanted} defaultValue={wanted} keepMounted={false}>
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
          {isVetted && <Tab value="vetting" count={vetting.data?.unfinished ?? 0} />}
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
          <DocumentsAbout
            key={file.person}
            caseId={file.case}
            about={{ of: "person", id: file.person }}
            name={file.name}
            takesDrops={false}
          />
        </Panel>
        <Panel value="vetting">
          <Sheet key={file.person} person={file.person} />
        </Panel>
        <Panel value="history">
          <HistoryTab key={file.person} person={file.person} operations={file.history} />
        </Panel>
      </Tabs>
    </div>
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

function Close({ onClose }: { onClose: () => void }) {
  return (
    <CloseButton
      aria-label={t("plaintiffs:person.close")}
      title={t("plaintiffs:person.closeKeys")}
      onClick={onClose}
    />
  );
}

/** Current contacts in one quiet paragraph, as an envelope has them. */
function Contacts({ file }: { file: PersonFile }) {
  const { fields, external_id } = file;
  const current = file.contacts.filter((contact) => contact.is_current).map(({ value }) => value);
  const parts = [
    fields.known_as && t("plaintiffs:person.known_as", { name: fields.known_as }),
    ...current,
    fields.born_on && t("plaintiffs:person.born", { day: fields.born_on }),
    external_id && t("plaintiffs:person.id", { id: external_id }),
  ].filter(Boolean);
  return (
    <div className={styles.contacts}>
      {parts.length === 0 && t("plaintiffs:person.noContacts")}
      {parts.map((part, place) => (
        <Fragment key={part}>
          {place > 0 && " · "}
          <span className={styles.contact}>{part}</span>
        </Fragment>
      ))}
    </div>
  );
}

function Since({ file }: { file: PersonFile }) {
  const last = file.statuses.at(-1);
  if (!last) return null;
  const day = formatDay(last.from_on);
  const title = last.note
    ? t("plaintiffs:person.sinceNote", { day, note: last.note })
    : t("plaintiffs:person.since", { day });
  return (
    <span className={styles.since} title={title}>
      {day}
    </span>
  );
}
