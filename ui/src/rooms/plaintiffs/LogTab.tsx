import { Button } from "@mantine/core";
import { useCore } from "../../api/client";
import { LogForm } from "../../contacts/ContactForm";
import { ContactLines } from "../../contacts/ContactLines";
import { EmailForm } from "../../contacts/EmailForm";
import { useEdited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { AddTask } from "../../tasks/TaskForm";
import { TaskLines } from "../../tasks/TaskLines";
import { t } from "../../text";
import { useAskedAct } from "./acts";
import styles from "./log.module.css";
import own from "./plaintiffs.module.css";

const CALL = "call";
const EMAIL = "email";
const TASK = "task";

/** What is to be done for a person, and what was said to each other, newest first. */
export function LogTab({ caseId, person }: { caseId: number; person: number }) {
  const log = useCore("contact_list", { person });
  const tasks = useCore("task_of_person", { person });
  const parts = useEdited();
  useAskedAct(person, CALL, () => parts.edit(CALL));
  useAskedAct(person, EMAIL, () => parts.edit(EMAIL));
  useAskedAct(person, TASK, () => parts.edit(TASK));
  const open = tasks.data?.filter(({ done_at }) => done_at === null) ?? [];
  if (!log.data || !tasks.data) return <Refusal of={log.error ?? tasks.error} />;
  return (
    <div className={own.tab}>
      {parts.edited === TASK ? (
        <AddTask caseId={caseId} person={person} onClose={parts.close} />
      ) : parts.edited === EMAIL ? (
        <EmailForm person={person} dropped="" onClose={parts.close} />
      ) : parts.edited === CALL ? (
        <LogForm
          person={person}
          open={open.filter(({ is_next_step }) => is_next_step)}
          onClose={parts.close}
        />
      ) : (
        <div className={styles.acts}>
          <Button
            title={t("contacts:logKeys")}
            autoFocus={parts.takesFocus(CALL)}
            onClick={() => parts.edit(CALL)}
          >
            {t("contacts:log")}
          </Button>
          <Button autoFocus={parts.takesFocus(EMAIL)} onClick={() => parts.edit(EMAIL)}>
            {t("contacts:file")}
          </Button>
          <Button autoFocus={parts.takesFocus(TASK)} onClick={() => parts.edit(TASK)}>
            {t("tasks:add")}
          </Button>
        </div>
      )}
      {tasks.data.length > 0 && <TaskLines caseId={caseId} label={t("tasks:ofPerson")} tasks={tasks.data} />}
      {log.data.length === 0 ? (
        <p className={own.quiet}>{t("contacts:none")}</p>
      ) : (
        <ContactLines entries={log.data} />
      )}
    </div>
  );
}
