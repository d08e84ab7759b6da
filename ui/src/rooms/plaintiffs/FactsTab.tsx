import { IconHistory } from "@tabler/icons-react";
import { createContext, type KeyboardEvent, type ReactNode, use, useState } from "react";
import type { PersonFile, SourceView } from "../../api/generated/types";
import { IconAct } from "../../kit/icon-act";
import { StatusWord } from "../../kit/words";
import { Email } from "../../people/Email";
import { toneOf } from "../../people/status";
import { formatDay, t, word } from "../../text";
import { FieldHistory } from "./FieldHistory";
import fieldStyles from "./field-history.module.css";
import styles from "./plaintiffs.module.css";
import { ValueSource } from "./Source";
import { valueWords } from "./values";

/** Opens the history of a field. */
const OpenHistory = createContext<(field: string) => void>(() => {});

const IDENTITY = [
  "given",
  "middle",
  "family",
  "suffix",
  "known_as",
  "former_names",
  "born_on",
  "external_id",
] as const;

/** Everything known of a person, each value with its source and, by H, its history. */
export function FactsTab({ person }: { person: PersonFile }) {
  const [asked, ask] = useState<string | null>(null);
  return (
    <OpenHistory value={ask}>
      <Known person={person} />
      <FieldHistory person={person.person} field={asked} onClose={() => ask(null)} />
    </OpenHistory>
  );
}

function Known({ person }: { person: PersonFile }) {
  const { facts, contacts, statuses, extra } = person;
  return (
    <div className={styles.tab}>
      <dl className={styles.facts}>
        {facts.map(({ key, label, kind, value, source }) => (
          <Fact key={key} label={label} source={source} field={`facts.${key}`}>
            {value === null ? (
              <span className={styles.unknown}>{t("plaintiffs:facts.unknown")}</span>
            ) : (
              valueWords(kind, value)
            )}
          </Fact>
        ))}
      </dl>
      <h3>{t("plaintiffs:facts.identity")}</h3>
      <Identity person={person} />
      <h3>{t("plaintiffs:facts.contacts")}</h3>
      {contacts.length === 0 && <p className={styles.quiet}>{t("plaintiffs:person.noContacts")}</p>}
      <dl className={styles.facts}>
        {contacts.map(({ kind, value, noted_on, is_current, source }) => (
          <Fact
            key={`${kind} ${value} ${noted_on}`}
            label={word("plaintiffs:contact", kind)}
            source={source}
            field={kind}
          >
            <span className={is_current ? undefined : styles.unknown}>
              {kind === "email" ? <Email value={value} /> : value}
              {!is_current && ` (${t("plaintiffs:facts.earlier")})`}
            </span>
          </Fact>
        ))}
      </dl>
      <h3>{t("plaintiffs:facts.statuses")}</h3>
      <dl className={styles.facts}>
        {statuses.map(({ status, from_on, note, source }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: statuses only ever grow at the end
          <Fact key={place} label={formatDay(from_on)} source={source} field="status">
            <StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>
            {note && <div>{note}</div>}
          </Fact>
        ))}
      </dl>
      {extra.length > 0 && (
        <>
          <h3>{t("plaintiffs:facts.extra")}</h3>
          <dl className={styles.facts}>
            {extra.map(([header, value]) => (
              <Fact key={header} label={header} source={null}>
                {value}
              </Fact>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

/** Names, day of birth, the list's number and tags: those that are known, and the day of birth always. */
function Identity({ person: { fields, named_by, tags } }: { person: PersonFile }) {
  const known = IDENTITY.filter((name) => fields[name] !== "" || name === "born_on");
  return (
    <dl className={styles.facts}>
      {known.map((name) => (
        <Fact key={name} label={t(`plaintiffs:form.${name}`)} source={named_by} field={name}>
          {fields[name] === "" ? (
            <span className={styles.unknown}>{t("plaintiffs:facts.unknown")}</span>
          ) : (
            fields[name]
          )}
        </Fact>
      ))}
      {tags.length > 0 && (
        <Fact label={t("plaintiffs:person.tags")} source={null} field="tags">
          {tags.join(", ")}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  label: string;
  source: SourceView | null;
  /** The field as the core names it; what has none has no history of its own. */
  field?: string;
  children: ReactNode;
}

function Fact({ label, source, field, children }: FactProps) {
  const openHistory = use(OpenHistory);
  const open = field === undefined ? undefined : () => openHistory(field);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "h" || event.ctrlKey || event.metaKey || event.altKey || !open) return;
    event.preventDefault();
    open();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears H from the buttons in it
    <div className={fieldStyles.field} onKeyDown={keys}>
      <dt>{label}</dt>
      <dd>
        {children}
        <ValueSource source={source} />
        {open && (
          <span className={fieldStyles.open}>
            <IconAct
              icon={IconHistory}
              name={t("plaintiffs:facts.history")}
              of={t("plaintiffs:facts.historyOf", { field: label })}
              onAct={open}
            />
          </span>
        )}
      </dd>
    </div>
  );
}
