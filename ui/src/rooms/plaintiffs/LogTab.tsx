import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../../api/client";
import { LogForm } from "../../contacts/ContactForm";
import { ContactLines } from "../../contacts/ContactLines";
import { EmailForm } from "../../contacts/EmailForm";
import { useCommands } from "../../kit/commands";
import { useEdited } from "../../kit/edited";
import { useAsked } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import { AddTask } from "../../tasks/TaskForm";
import { TaskLines } from "../../tasks/TaskLines";
import { t } from "../../text";
import styles from "./log.module.css";
import own from "./plaintiffs.module.css";

const LOG = "log";
const TASK = "task";

/** Opens the log of the person who is shown, with a form for a call: two keys log one that reached them. */
export function useLogKey(): void {
  const [asked, ask] = useAsked();
  const run = () => ask({ ...asked, tab: LOG, log: "call" });
  useCommands([
    { id: "contact.log", label: t("contacts:log"), group: t("shell:palette.commands"), keys: "c", run },
  ]);
}

/** What is to be done for a person, and what was said to each other, newest first. */
export function LogTab({ caseId, person }: { caseId: number; person: number }) {
  const [asked, ask] = useAsked();
  const log = useCore("contact_list", { person });
  const tasks = useCore("task_of_person", { person });
  const parts = useEdited();
  const [isFiling, fileOne] = useState(false);
  const open = tasks.data?.filter(({ done_at }) => done_at === null) ?? [];
  const logging = (isOpen: boolean) => {
    const { log: _, ...rest } = asked;
    ask(isOpen ? { ...rest, log: "call" } : rest);
  };
  if (!log.data || !tasks.data) return <Refusal of={log.error ?? tasks.error} />;
  return (
    <div className={own.tab}>
      {isFiling ? (
        <EmailForm person={person} dropped="" onClose={() => fileOne(false)} />
      ) : asked.log === "call" ? (
        <LogForm
          person={person}
          open={open.filter(({ is_next_step }) => is_next_step)}
          onClose={() => logging(false)}
        />
      ) : (
        <div className={styles.acts}>
          <Button title={t("contacts:logKeys")} onClick={() => logging(true)}>
            {t("contacts:log")}
          </Button>
          <Button onClick={() => fileOne(true)}>{t("contacts:file")}</Button>
          <Button autoFocus={parts.takesFocus(TASK)} onClick={() => parts.edit(TASK)}>
            {t("tasks:add")}
          </Button>
        </div>
      )}
      {parts.edited === TASK && <AddTask caseId={caseId} person={person} onClose={parts.close} />}
      {tasks.data.length > 0 && <TaskLines caseId={caseId} label={t("tasks:ofPerson")} tasks={tasks.data} />}
      {log.data.length === 0 ? (
        <p className={own.quiet}>{t("contacts:none")}</p>
      ) : (
        <ContactLines entries={log.data} />
      )}
    </div>
  );
}
