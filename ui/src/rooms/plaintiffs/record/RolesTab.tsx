import { Button } from "@mantine/core";
import { Fragment, useState } from "react";
import { useCore } from "../../../api/client";
import type { PersonRecord, RoleEntry, RoleView } from "../../../api/generated/types";
import { type Edited, useEdited } from "../../../kit/edited";
import { StatusWord } from "../../../kit/words";
import { formatDay, formatInstant, t, todayHere, word } from "../../../text";
import { isDay } from "../../../text/days";
import { useAskedAct } from "../acts";
import { ReasonForm } from "./ReasonForm";
import { RoleForm } from "./RoleForm";
import styles from "./record.module.css";

const ADD = "add";
const ADD_OPT_OUT = "add opt-out";
const OPT_OUT = "opt_out";

const isOptOut = ({ role }: RoleView) => role === OPT_OUT;

/** What a person is beside the status that counts: claimant, objector, opted out, an estate, a minor; each dated, none erased. */
export function RolesTab({ person }: { person: number }) {
  const { data } = useCore("person_record", { person }, { keep: true });
  if (!data || data.person !== person) return null;
  return <Roles record={data} />;
}

function Roles({ record }: { record: PersonRecord }) {
  const { person, roles, role_history: history } = record;
  const parts = useEdited();
  useAskedAct(person, "role", () => parts.edit(ADD));
  useAskedAct(person, OPT_OUT, () => parts.edit(roles.some(isOptOut) ? OPT_OUT : ADD_OPT_OUT));
  return (
    <div className={styles.tab}>
      {parts.edited === ADD || parts.edited === ADD_OPT_OUT ? (
        <RoleForm
          person={person}
          stands={null}
          begins={parts.edited === ADD ? "" : OPT_OUT}
          onClose={parts.close}
        />
      ) : (
        <div className={styles.head}>
          <span className={styles.quiet}>{roles.length === 0 && t("person:roles.none")}</span>
          <Button autoFocus={parts.takesFocus(ADD)} onClick={() => parts.edit(ADD)}>
            {t("person:roles.add")}
          </Button>
        </div>
      )}
      {roles.map((role) => (
        <Role key={role.role} role={role} record={record} parts={parts} />
      ))}
      {history.length > 0 && <h3>{t("person:roles.history")}</h3>}
      <ul className={styles.list}>
        {history.map((entry) => (
          <Entry key={`${entry.at} ${entry.role} ${JSON.stringify(entry.detail)}`} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function Role({ role, record, parts }: { role: RoleView; record: PersonRecord; parts: Edited }) {
  const name = word("person:roles.names", role.role);
  if (parts.edited === role.role)
    return <RoleForm person={record.person} stands={role} onClose={parts.close} />;
  return (
    <section>
      <div className={styles.head}>
        <h3>{name}</h3>
        <span className={styles.acts}>
          <Button
            aria-label={t("person:roles.editOf", { role: name })}
            autoFocus={parts.takesFocus(role.role)}
            onClick={() => parts.edit(role.role)}
          >
            {t("person:roles.edit")}
          </Button>
        </span>
      </div>
      <div className={styles.quiet}>{t("person:roles.since", { day: formatDay(role.from_on) })}</div>
      {isOptOut(role) && <Request role={role} record={record} />}
      {role.role === "minor" && record.of_age_on && <OfAge on={record.of_age_on} />}
      {role.role === "objector" && <div className={styles.quiet}>{t("person:roles.keepObjection")}</div>}
      {role.missing.length > 0 && (
        <StatusWord tone="warn">
          {t("person:roles.missing", {
            what: role.missing.map((field) => word("person:roles.fields", field)).join(", "),
          })}
        </StatusWord>
      )}
      <Detail entry={role} />
    </section>
  );
}

/** Whether a request to be left out came in time and counts; one that does not waits for an attorney. */
function Request({ role, record }: { role: RoleView; record: PersonRecord }) {
  const [isAsking, ask] = useState(false);
  const { days_late: late, counts, is_done: isDone } = role;
  const deadline = record.opt_out_deadline;
  return (
    <>
      <div>
        {late !== null && <StatusWord tone="bad">{t("person:roles.late", { count: late })}</StatusWord>}
        {late === null && deadline !== null && (
          <StatusWord tone="good">{t("person:roles.inTime")}</StatusWord>
        )}
        {deadline === null ? (
          <StatusWord tone="warn">{t("person:roles.noDeadline")}</StatusWord>
        ) : (
          <span
            className={styles.quiet}
          >{` · ${t("person:roles.deadline", { day: formatDay(deadline) })}`}</span>
        )}
      </div>
      <div className={styles.acts}>
        <Counts counts={counts} isDone={isDone} />
        {!(counts && isDone) && !isAsking && (
          <Button onClick={() => ask(true)}>
            {t(counts ? "person:roles.takeOut" : "person:roles.accept")}
          </Button>
        )}
      </div>
      {isAsking && (
        <ReasonForm
          person={record.person}
          command="opt_out_accept"
          what={counts ? "takeOut" : "accept"}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}

function Counts({ counts, isDone }: { counts: boolean; isDone: boolean }) {
  if (counts && !isDone) return <StatusWord tone="warn">{t("person:roles.countsNotDone")}</StatusWord>;
  return (
    <StatusWord tone={counts ? "good" : "half"}>
      {t(counts ? "person:roles.counts" : "person:roles.countsNot")}
    </StatusWord>
  );
}

function OfAge({ on }: { on: string }) {
  const isOfAge = on <= todayHere();
  return (
    <StatusWord tone={isOfAge ? "warn" : "half"}>
      {t(isOfAge ? "person:roles.ofAge" : "person:roles.willBeOfAge", { day: formatDay(on) })}
    </StatusWord>
  );
}

/** What is known of a role, field by field. */
function Detail({ entry: { detail, document, note } }: { entry: RoleEntry }) {
  const shown = Object.entries(detail).map(([field, text]): [string, string] => [
    word("person:roles.fields", field),
    isDay(text) ? formatDay(text) : word("person:roles.words", text),
  ]);
  if (document) shown.push([t("person:roles.document"), document]);
  if (note) shown.push([t("person:roles.note"), note]);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.detail}>
      {shown.map(([field, text]) => (
        <Fragment key={field}>
          <dt>{field}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Entry({ entry }: { entry: RoleEntry }) {
  const role = word("person:roles.names", entry.role);
  return (
    <li>
      <span className={styles.label}>{formatDay(entry.from_on)}</span>
      <div>
        {entry.ended ? t("person:roles.ended", { role }) : role}
        <div className={styles.quiet}>
          {t("person:roles.by", { user: entry.by, at: formatInstant(entry.at) })}
        </div>
      </div>
    </li>
  );
}
