import { UnstyledButton } from "@mantine/core";
import { IconFolderOpen, IconLink, IconLinkOff } from "@tabler/icons-react";
import type { KnownPerson, PersonFields } from "../api/generated/types";
import { IconAct } from "../kit/icon-act";
import { keysText } from "../kit/keys";
import { StatusWord, Tag } from "../kit/words";
import { toneOf } from "../people/status";
import { t, word } from "../text";
import styles from "./known.module.css";
import { useKnown } from "./use-known";
import { STEP_INTO, useStepInto } from "./use-step-into";

interface AlreadyKnownProps {
  caseId: number;
  /** The person whom the form edits: never known by their own record. Null for a new one. */
  person: number | null;
  fields: PersonFields;
  /** Shows somebody while the form keeps what is typed. */
  onLook: (known: KnownPerson) => void;
  /** It is the same person: their record is opened in place of the form. Absent where a record is edited. */
  onSame?: (known: KnownPerson) => void;
  /** It is the same person in another role: both records stay, and are linked. The focus returns to the field. */
  onLink: (known: KnownPerson) => void;
  /** Who is to be linked once the form is saved, and a way not to; null for nobody. */
  linked?: { known: KnownPerson; onPart: () => void } | null;
}

/** Who is known already of those whom a form may mean, each with the reasons; nothing while nobody is. */
export function AlreadyKnown({ caseId, person, fields, onLook, onSame, onLink, linked }: AlreadyKnownProps) {
  const { people, reading } = useKnown(caseId, person, fields);
  const { list, keys, back } = useStepInto(people.length > 0);
  const link = (known: KnownPerson) => {
    onLink(known);
    back();
  };
  return (
    <div aria-live="polite">
      {people.length > 0 && (
        <section className={styles.known} aria-label={t("known:title")}>
          <h3 className={styles.head}>
            {t("known:title")} <kbd title={t("known:stepInto")}>{keysText(STEP_INTO)}</kbd>
          </h3>
          <ul ref={list} className={styles.rows} onKeyDown={keys}>
            {people.map((known) => (
              <li key={known.person} className={styles.row}>
                <Who known={known} onLook={onLook} />
                <span className={styles.acts}>
                  {onSame && known.case === caseId && (
                    <IconAct
                      icon={IconFolderOpen}
                      name={t("known:open")}
                      of={t("known:openOf", { name: known.name })}
                      onAct={() => onSame(known)}
                    />
                  )}
                  <IconAct
                    icon={IconLink}
                    name={t("known:link")}
                    of={t("known:linkOf", { name: known.name })}
                    onAct={() => link(known)}
                  />
                </span>
                <Reasons known={known} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {reading > 0 && people.length === 0 && (
        <p className={styles.quiet}>{t("known:reading", { count: reading })}</p>
      )}
      {linked && (
        <p className={styles.linked}>
          <IconLink size={15} aria-hidden />
          <span>{t("known:linked", { name: linked.known.name })}</span>
          <IconAct icon={IconLinkOff} name={t("known:unlink")} of={t("known:unlink")} onAct={linked.onPart} />
        </p>
      )}
    </div>
  );
}

function Who({ known, onLook }: { known: KnownPerson; onLook: (known: KnownPerson) => void }) {
  const { name, score, city, status } = known;
  return (
    <UnstyledButton
      className={styles.who}
      title={t("known:look", { name, score })}
      onClick={() => onLook(known)}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>{city}</span>
      <StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>
    </UnstyledButton>
  );
}

function Reasons({ known }: { known: KnownPerson }) {
  const { name, score, caption, reasons, other_name } = known;
  const wording = (reason: string) =>
    other_name !== null && (reason === "known_as" || reason === "former_name")
      ? t(`known:otherName.${reason}`, { name: other_name })
      : word("known:reason", reason);
  return (
    <span className={styles.reasons}>
      <span className={styles.score} title={t("known:score")}>
        {score}
      </span>
      <ul aria-label={t("known:reasons", { name })}>
        {reasons.map((reason) => (
          <li key={reason}>
            <Tag>{wording(reason)}</Tag>
          </li>
        ))}
      </ul>
      {caption && <span className={styles.caption}>{t("known:inCase", { caption })}</span>}
    </span>
  );
}
