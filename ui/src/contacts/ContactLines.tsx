import {
  type Icon,
  IconArrowDownLeft,
  IconArrowUpRight,
  IconDoorEnter,
  IconDots,
  IconMail,
  IconMailOpened,
  IconPencil,
  IconPhone,
} from "@tabler/icons-react";
import type { ContactEntry } from "../api/generated/types";
import { useEdited } from "../kit/edited";
import { OpenFigure } from "../kit/figures";
import { IconAct } from "../kit/icon-act";
import { useGo } from "../kit/navigation";
import { StatusWord, type Tone } from "../kit/words";
import { formatDay, formatInstant, t, word } from "../text";
import { CorrectForm } from "./ContactForm";
import styles from "./contacts.module.css";

const WAYS: Record<string, Icon> = {
  call: IconPhone,
  letter: IconMail,
  email: IconMailOpened,
  visit: IconDoorEnter,
};

const TONES: Record<string, Tone> = {
  reached: "good",
  sent: "good",
  received: "good",
  left_message: "half",
  no_answer: "off",
  wrong_number: "warn",
  returned: "warn",
};

/** The contact log of a person, newest first. An entry is never changed: a correction stands in its place. */
export function ContactLines({ entries }: { entries: readonly ContactEntry[] }) {
  const parts = useEdited();
  return (
    <ul className={styles.log}>
      {entries.map((entry) => {
        const part = String(entry.contact);
        return (
          <li key={entry.contact} data-corrected={!entry.stands || undefined}>
            {parts.edited === part ? (
              <CorrectForm entry={entry} onClose={parts.close} />
            ) : (
              <Line entry={entry} takesFocus={parts.takesFocus(part)} onCorrect={() => parts.edit(part)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface LineProps {
  entry: ContactEntry;
  takesFocus: boolean;
  onCorrect: () => void;
}

function Line({ entry, takesFocus, onCorrect }: LineProps) {
  const { way, direction, outcome, on, time, of_firm, with_whom, said, email, document, next } = entry;
  const { stands, corrects } = entry;
  const go = useGo();
  const Way = WAYS[way] ?? IconDots;
  const Direction = direction === "in" ? IconArrowDownLeft : IconArrowUpRight;
  const day = formatDay(on);
  const who = [of_firm, with_whom && t("contacts:with", { who: with_whom })].filter(Boolean).join(" ");
  return (
    <>
      <div className={styles.head}>
        <Way size={16} stroke={1.75} aria-hidden />
        <Direction size={14} stroke={1.75} aria-hidden />
        <span className={styles.what}>
          {word("contacts:way", way)} <small>{word("contacts:direction", direction)}</small>
        </span>
        <StatusWord tone={stands ? (TONES[outcome] ?? "off") : "off"}>
          {word("contacts:outcome", outcome)}
        </StatusWord>
        <span className={styles.when}>
          {[day, time].filter(Boolean).join(" ")}
          {stands && (
            <IconAct
              icon={IconPencil}
              name={t("contacts:correct")}
              of={t("contacts:correctOf", { day })}
              autoFocus={takesFocus}
              onAct={onCorrect}
            />
          )}
        </span>
      </div>
      {email && (
        <div className={styles.said}>
          <b>{email.subject}</b>
          <div className={styles.fine}>
            {t("contacts:email", { sender: email.sender, recipients: email.recipients })}
            {document !== null && (
              <>
                {" · "}
                <OpenFigure what={email.subject} onOpen={() => go("documents", { document })}>
                  {t("contacts:emailDocument")}
                </OpenFigure>
              </>
            )}
          </div>
        </div>
      )}
      {said && <div className={styles.said}>{said}</div>}
      {next && (
        <div className={styles.next}>{t("contacts:next", { step: next.step, day: formatDay(next.on) })}</div>
      )}
      <div className={styles.fine}>
        {[
          who !== entry.entered_by && who,
          t("contacts:entered", { user: entry.entered_by, at: formatInstant(entry.entered_at) }),
          !stands && t("contacts:corrected"),
          corrects !== null && t("contacts:corrects"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </>
  );
}
