import type { ReactNode } from "react";
import type { PersonFile, SourceView } from "../../api/generated/types";
import { StatusWord } from "../../kit/words";
import { formatDay, t, word } from "../../text";
import styles from "./plaintiffs.module.css";
import { ValueSource } from "./Source";
import { toneOf } from "./status";
import { valueWords } from "./values";

/** Everything known of a person, each value with its source. */
export function FactsTab({ person }: { person: PersonFile }) {
  const { facts, contacts, statuses, extra } = person;
  return (
    <div className={styles.tab}>
      <dl className={styles.facts}>
        {facts.map(({ key, label, kind, value, source }) => (
          <Fact key={key} label={label} source={source}>
            {value === null ? (
              <span className={styles.unknown}>{t("plaintiffs:facts.unknown")}</span>
            ) : (
              valueWords(kind, value)
            )}
          </Fact>
        ))}
      </dl>
      <h3>{t("plaintiffs:facts.contacts")}</h3>
      {contacts.length === 0 && <p className={styles.quiet}>{t("plaintiffs:person.noContacts")}</p>}
      <dl className={styles.facts}>
        {contacts.map(({ kind, value, noted_on, is_current, source }) => (
          <Fact key={`${kind} ${value} ${noted_on}`} label={word("plaintiffs:contact", kind)} source={source}>
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
          <Fact key={place} label={formatDay(from_on)} source={source}>
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

/** An address that breaks before its domain, rather than anywhere, where the line is short. */
function Email({ value }: { value: string }) {
  const at = value.lastIndexOf("@");
  return (
    <>
      {value.slice(0, at + 1)}
      <wbr />
      {value.slice(at + 1)}
    </>
  );
}

interface FactProps {
  label: string;
  source: SourceView | null;
  children: ReactNode;
}

function Fact({ label, source, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        <ValueSource source={source} />
      </dd>
    </div>
  );
}
