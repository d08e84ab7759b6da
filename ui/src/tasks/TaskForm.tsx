import { useState } from "react";
import type { TaskView } from "../api/generated/types";
import { useSaving } from "../exposure/saving";
import { SmallForm } from "../kit/small-form";
import { t } from "../text";
import { draftOf, newTask, saidOf, TASK_FIELDS, TaskFields } from "./TaskFields";

const TWO = "minmax(0, 1fr) minmax(0, 1fr)";

interface AddTaskProps {
  caseId: number;
  /** The person; null for the case itself. */
  person: number | null;
  onClose: () => void;
}

/** Gives a task to a person, or to the case itself. */
export function AddTask({ caseId, person, onClose }: AddTaskProps) {
  const [draft, setDraft] = useState(newTask);
  const add = useSaving("task_add", TASK_FIELDS, onClose);
  const said = saidOf(draft);
  return (
    <SmallForm
      label={t("tasks:addTitle")}
      columns={TWO}
      save={t("tasks:save")}
      {...add.form}
      onSave={() => said && add.save({ case: caseId, person, said })}
    >
      <TaskFields
        caseId={caseId}
        isOfPerson={person !== null}
        draft={draft}
        errorOf={add.refusalAt}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
    </SmallForm>
  );
}

interface ChangeTaskProps {
  caseId: number;
  task: TaskView;
  onClose: () => void;
}

/** Changes what a task says. */
export function ChangeTask({ caseId, task, onClose }: ChangeTaskProps) {
  const [draft, setDraft] = useState(() => draftOf(task));
  const change = useSaving("task_change", TASK_FIELDS, onClose);
  const said = saidOf(draft);
  return (
    <SmallForm
      label={t("tasks:editTitle")}
      columns={TWO}
      save={t("tasks:saveChange")}
      {...change.form}
      onSave={() => said && change.save({ task: task.task, said })}
    >
      <TaskFields
        caseId={caseId}
        isOfPerson={task.person !== null}
        draft={draft}
        errorOf={change.refusalAt}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
    </SmallForm>
  );
}
