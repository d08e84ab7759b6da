import { Checkbox } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect } from "react";
import { useOperation } from "../api/client";
import type { Done, TaskView } from "../api/generated/types";
import { useEdited } from "../kit/edited";
import { IconAct } from "../kit/icon-act";
import { enterMainList, MAIN_LIST } from "../kit/main-list";
import { toastFailed } from "../kit/toasts";
import { formatInstant, t } from "../text";
import { useSayEach } from "../undo/use-offer";
import { Due, tieWords } from "./Due";
import { ChangeTask } from "./TaskForm";
import styles from "./tasks.module.css";

interface TaskLinesProps {
  caseId: number;
  /** What the list is, for those who hear it. */
  label: string;
  tasks: readonly TaskView[];
  /** Names whom each is for; without it all are of one person. */
  onOpen?: (person: number) => void;
}

/** Tasks, one in a line, done with a tick: J and K move, Space is done, E changes, Delete removes, Enter opens the person. */
export function TaskLines({ caseId, label, tasks, onOpen }: TaskLinesProps) {
  const parts = useEdited();
  const acts = useActs();
  const isOfRoom = onOpen !== undefined;
  useEffect(() => {
    if (isOfRoom) enterMainList();
  }, [isOfRoom]);
  const pressed = (event: KeyboardEvent<HTMLLIElement>, task: TaskView) => {
    const line = event.currentTarget;
    if (event.target !== line || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, Element | null> = {
      j: line.nextElementSibling,
      ArrowDown: line.nextElementSibling,
      k: line.previousElementSibling,
      ArrowUp: line.previousElementSibling,
    };
    const does: Record<string, () => void> = {
      " ": () => acts.tick(task),
      e: () => parts.edit(String(task.task)),
      F2: () => parts.edit(String(task.task)),
      Delete: () => acts.remove(task),
      Enter: () => task.person !== null && onOpen?.(task.person),
    };
    const next = moves[event.key];
    if (next instanceof HTMLElement) next.focus();
    else if (!(event.key in moves) && !does[event.key]) return;
    does[event.key]?.();
    event.preventDefault();
  };
  return (
    <ul className={styles.tasks} aria-label={label} {...(isOfRoom ? { [MAIN_LIST]: true } : {})}>
      {tasks.map((task) => {
        const part = String(task.task);
        if (parts.edited === part) {
          return (
            <li key={task.task}>
              <ChangeTask caseId={caseId} task={task} onClose={parts.close} />
            </li>
          );
        }
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: lines of a list are walked with J and K
          <li key={task.task} tabIndex={0} onKeyDown={(event) => pressed(event, task)}>
            <Line
              task={task}
              onOpen={onOpen}
              takesFocus={parts.takesFocus(part)}
              onTick={() => acts.tick(task)}
              onEdit={() => parts.edit(part)}
              onRemove={() => acts.remove(task)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What can be done to a task at once; each is said, with a way to undo it. */
function useActs() {
  const finish = useOperation("task_finish");
  const reopen = useOperation("task_reopen");
  const remove = useOperation("task_remove");
  const sayDone = useSayEach();
  const saying = (what: string) => ({
    onSuccess: ({ summary, operation }: Done) => sayDone(summary, operation, what),
    onError: ({ message }: Error) => toastFailed(message),
  });
  return {
    tick: ({ task, done_at }: TaskView) =>
      done_at === null
        ? finish.mutate({ task }, saying("finish"))
        : reopen.mutate({ task }, saying("reopen")),
    remove: ({ task }: TaskView) => remove.mutate({ task }, saying("remove")),
  };
}

interface LineProps {
  task: TaskView;
  onOpen: TaskLinesProps["onOpen"];
  takesFocus: boolean;
  onTick: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Line({ task, onOpen, takesFocus, onTick, onEdit, onRemove }: LineProps) {
  const { title, person, name, tie, tie_label, assignee, done_at, done_by, is_next_step } = task;
  const isDone = done_at !== null;
  const fine = [
    is_next_step && t("tasks:nextStep"),
    tie && tieWords(tie, tie_label),
    assignee,
    done_at !== null && t("tasks:doneBy", { user: done_by ?? "", at: formatInstant(done_at) }),
  ].filter(Boolean);
  return (
    <>
      <Checkbox
        checked={isDone}
        onChange={onTick}
        tabIndex={-1}
        aria-label={t(isDone ? "tasks:reopen" : "tasks:finish", { title })}
      />
      <div className={styles.what} data-done={isDone || undefined}>
        <span className={styles.title}>{title}</span>
        {onOpen && (
          <span className={styles.whom}>
            {person === null ? (
              t("tasks:forCase")
            ) : (
              <button type="button" className={styles.link} onClick={() => onOpen(person)}>
                {name}
              </button>
            )}
          </span>
        )}
        {fine.length > 0 && <span className={styles.fine}>{fine.join(" · ")}</span>}
      </div>
      <span className={styles.end}>
        <Due task={task} />
        <IconAct
          icon={IconPencil}
          name={t("tasks:edit")}
          of={t("tasks:editOf", { title })}
          autoFocus={takesFocus}
          onAct={onEdit}
        />
        <IconAct
          icon={IconTrash}
          name={t("tasks:remove")}
          of={t("tasks:removeOf", { title })}
          onAct={onRemove}
        />
      </span>
    </>
  );
}
