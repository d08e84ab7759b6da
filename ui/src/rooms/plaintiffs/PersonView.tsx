import { Button, CloseButton } from "@mantine/core";
import { Fragment, useEffect, useRef } from "react";
import { useCore } from "../../api/client";
import type { PersonFile } from "../../api/generated/types";
import { ConflictButton } from "../../conflicts/ConflictButton";
import { keysText } from "../../kit/keys";
import { isEntrance } from "../../kit/main-list";
import { useAsked } from "../../kit/navigation";
import { Band, StatusWord, Tag } from "../../kit/words";
import { SameHuman } from "../../known/SameHuman";
import { Letters } from "../../letters/Letters";
import { ClassBand } from "../../people/class-band";
import { Email } from "../../people/Email";
import { toneOf } from "../../people/status";
import { formatDay, formatPhone, t, word } from "../../text";
import { HEAD_KEYS, useActs } from "./acts";
import { DroppedOnPerson } from "./DroppedOnPerson";
import tagStyles from "./field-history.module.css";
import { listOf } from "./filter";
import { PersonTabs } from "./PersonTabs";
import styles from "./plaintiffs.module.css";
import { RemovePerson } from "./RemovePerson";
import { RecordBands } from "./record/RecordBands";
import { OfPerson } from "./Source";
import { StatusChange } from "./StatusChange";

interface PersonViewProps {
  person: number;
  /** The name takes the focus that nothing has: a form stood here and took it away, or another room led here. */
  takesFocus?: boolean;
  onEdit: () => void;
  onClose: () => void;
}

/** One person beside the list: who it is, what the class test says, claims, facts, dates, notes, history. */
export function PersonView({ person, takesFocus = false, onEdit, onClose }: PersonViewProps) {
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
      <Person file={file.data} takesFocus={takesFocus} onEdit={onEdit} onClose={onClose} />
    </OfPerson>
  );
}

/** Who may yet be asked to represent a class. */
const CAN_REPRESENT = ["prospective", "class_member"];

interface PersonProps extends Required<Omit<PersonViewProps, "person">> {
  file: PersonFile;
}

function Person({ file, takesFocus, onEdit, onClose }: PersonProps) {
  const { assessment, status } = file;
  const [asked] = useAsked();
  const vetting = useCore("vetting_get", { person: file.person });
  const { is_called_for: isCalledFor = false, unfinished = 0 } = vetting.data ?? {};
  const canRepresent = isCalledFor || CAN_REPRESENT.includes(status) || asked.tab === "vetting";
  useActs(file, onEdit);
  const command = (act: "letter" | "conflicts" | "status" | "remove") => ({
    id: `person.${act}`,
    group: file.name,
    keys: HEAD_KEYS[act],
  });
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Name key={file.person} takesFocus={takesFocus}>
          {file.name}
        </Name>
        <Close onClose={onClose} />
      </div>
      <DroppedOnPerson key={file.person} caseId={file.case} person={file.person} name={file.name} />
      <Contacts file={file} />
      <div className={styles.standing}>
        <StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>
        <Since file={file} />
        <StatusChange caseId={file.case} people={[file.person]} command={command("status")} />
      </div>
      <div className={styles.actions}>
        <Button title={keysText(HEAD_KEYS.edit)} onClick={onEdit}>
          {t("plaintiffs:person.edit")}
        </Button>
        <Letters
          chosen={{ of: listOf(file.case), only: [file.person], except: [] }}
          count={1}
          command={command("letter")}
        />
        <ConflictButton
          caseId={file.case}
          who={{ person: file.person, name: file.name }}
          command={command("conflicts")}
        />
        <RemovePerson person={file.person} name={file.name} command={command("remove")} onRemoved={onClose} />
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
      <PersonTabs file={file} vetting={canRepresent ? (isCalledFor ? unfinished : 0) : null} />
    </div>
  );
}

function Name({ takesFocus, children }: { takesFocus: boolean; children: string }) {
  const name = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus && isEntrance(document.activeElement)) name.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={name} tabIndex={-1}>
      {children}
    </h2>
  );
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
  const current = file.contacts.filter((contact) => contact.is_current);
  const emails = current.filter(({ kind }) => kind === "email").map(({ value }) => value);
  const parts = [
    fields.known_as && t("plaintiffs:person.known_as", { name: fields.known_as }),
    fields.former_names && t("plaintiffs:person.former", { name: fields.former_names }),
    ...current.map(({ kind, value }) => (kind === "phone" ? formatPhone(value) : value)),
    fields.born_on && t("plaintiffs:person.born", { day: fields.born_on }),
    external_id && t("plaintiffs:person.id", { id: external_id }),
  ].filter(Boolean);
  return (
    <div className={styles.contacts}>
      {parts.length === 0 && t("plaintiffs:person.noContacts")}
      {parts.map((part) => (
        <Fragment key={part}>
          <span className={styles.contact}>
            {part && emails.includes(part) ? <Email value={part} /> : part}
          </span>{" "}
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
