import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconMailOff, IconPhoneOff } from "@tabler/icons-react";
import { useCore, useOperation } from "../../../api/client";
import type { PersonRecord, ReachEntry } from "../../../api/generated/types";
import { useEdited } from "../../../kit/edited";
import { toastFailed } from "../../../kit/toasts";
import { StatusWord } from "../../../kit/words";
import { Email } from "../../../people/Email";
import { formatDay, t, word } from "../../../text";
import { useSayDone } from "../../../undo/use-offer";
import { useAskedAct } from "../acts";
import { ValueSource } from "../Source";
import { ContactForm } from "./ContactForm";
import { Handling } from "./Handling";
import { Relations } from "./Relations";
import styles from "./record.module.css";
import { Sensitive } from "./Sensitive";

const ADD = "add";

/** How a person is reached, who belongs to them, and what is kept under seal. */
export function ContactsTab({ caseId, person }: { caseId: number; person: number }) {
  const { data } = useCore("person_record", { person }, { keep: true });
  if (!data || data.person !== person) return null;
  return (
    <div className={styles.tab}>
      <Handling key={person} person={person} handling={data.handling} />
      <Contacts record={data} />
      <Relations caseId={caseId} person={person} relations={data.relations} />
      <Sensitive person={person} values={data.sensitive} />
    </div>
  );
}

function Contacts({ record }: { record: PersonRecord }) {
  const parts = useEdited();
  useAskedAct(record.person, "contact", () => parts.edit(ADD));
  const latestFirst = [...record.contacts].reverse();
  return (
    <section>
      {parts.edited === ADD ? (
        <ContactForm person={record.person} onClose={parts.close} />
      ) : (
        <div className={styles.head}>
          <h3>{t("person:contacts.title")}</h3>
          <Button autoFocus={parts.takesFocus(ADD)} onClick={() => parts.edit(ADD)}>
            {t("person:contacts.add")}
          </Button>
        </div>
      )}
      {record.contacts.length === 0 && <p className={styles.quiet}>{t("person:contacts.none")}</p>}
      <ul className={styles.list}>
        {latestFirst.map((contact) => (
          <Line key={contact.at} person={record.person} contact={contact} />
        ))}
      </ul>
    </section>
  );
}

function Line({ person, contact }: { person: number; contact: ReachEntry }) {
  const { kind, value, shown, noted_on, told_by, ended_on, source } = contact;
  return (
    <li>
      <span className={styles.label}>{word("person:contacts.kinds", kind)}</span>
      <div>
        <div
          className={ended_on ? styles.past : styles.value}
          title={t("person:contacts.asGiven", { value })}
        >
          {kind === "email" ? <Email value={shown} /> : shown}
        </div>
        <Standing contact={contact} />
        <div className={styles.quiet}>
          {t("person:contacts.since", { day: formatDay(noted_on) })}
          {told_by && ` · ${t("person:contacts.told", { who: told_by })}`}
          <ValueSource source={source} />
        </div>
      </div>
      <Acts person={person} contact={contact} />
    </li>
  );
}

/** Whether it is the current one, an earlier one, or does not reach anybody: mark, word and day. */
function Standing({ contact: { kind, quality, quality_on, ended_on, is_current } }: { contact: ReachEntry }) {
  const day = formatDay(quality_on ?? ended_on ?? "");
  const off = kind === "phone" ? IconPhoneOff : IconMailOff;
  if (quality !== "good") {
    return (
      <StatusWord tone="warn" icon={off}>
        {t(quality === "returned" ? "person:contacts.returned" : "person:contacts.bad", { day })}
      </StatusWord>
    );
  }
  if (ended_on) return <StatusWord tone="off">{t("person:contacts.ended", { day })}</StatusWord>;
  return (
    <StatusWord tone={is_current ? "good" : "half"}>
      {t(is_current ? "person:contacts.current" : "person:contacts.good")}
    </StatusWord>
  );
}

/** What can be said of a contact, given how it stands. */
function offered({ kind, quality, ended_on, is_current }: ReachEntry) {
  const acts: ("current" | "good" | "returned" | "bad" | "ended")[] = [];
  if (!is_current) acts.push("current");
  if (quality !== "good") acts.push("good");
  if (quality !== "returned" && kind !== "phone") acts.push("returned");
  if (quality !== "bad") acts.push("bad");
  if (!ended_on) acts.push("ended");
  return acts;
}

function Acts({ person, contact }: { person: number; contact: ReachEntry }) {
  const change = useOperation("reach_change");
  const sayDone = useSayDone();
  const act = (what: string) =>
    change.mutate(
      { person, at: contact.at, value: contact.value, what, on: null },
      {
        onSuccess: ({ summary, operation }) => sayDone(summary, operation),
        onError: ({ message }) => toastFailed(message),
      },
    );
  const name = t("person:contacts.acts", { value: contact.shown });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="1.5rem" aria-label={name} title={name} loading={change.isPending}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered(contact).map((what) => (
          <Menu.Item key={what} onClick={() => act(what)}>
            {t(`person:contacts.act.${what}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
