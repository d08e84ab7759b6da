import { useCore } from "../api/client";
import type { TaskSaid, TaskView } from "../api/generated/types";
import { OfferedField, SelectField, TextField } from "../kit/fields";
import { Wide } from "../kit/small-form";
import { DateField } from "../kit/typed-fields";
import { t } from "../text";
import { choiceWords, tieKey } from "./ties";

const KINDS = ["day", "tied", "none"] as const;
type Kind = (typeof KINDS)[number];

/** What is typed of a task, as text. */
export interface TaskDraft {
  title: string;
  kind: Kind;
  due: string;
  /** What it hangs on: `last_day sca`. */
  tie: string;
  days: string;
  assignee: string;
}

export const newTask: TaskDraft = { title: "", kind: "day", due: "", tie: "", days: "0", assignee: "" };

/** The fields that the core names when it refuses a task. */
export const TASK_FIELDS = ["title", "due", "tie", "days"];

/** What a task says, to be changed. */
export function draftOf({ title, due, tie, assignee }: TaskView): TaskDraft {
  const kind = tie ? "tied" : due === null ? "none" : "day";
  return {
    title,
    kind,
    due: tie ? "" : (due ?? ""),
    tie: tie ? tieKey(tie) : "",
    days: String(tie?.days ?? 0),
    assignee: assignee ?? "",
  };
}

/** What goes to the core; null while the days cannot be read. */
export function saidOf({ title, kind, due, tie, days, assignee }: TaskDraft): TaskSaid | null {
  const rest = { title, assignee: assignee || null };
  if (kind !== "tied") return { ...rest, due: kind === "day" ? due || null : null, tie: null };
  const count = Number(days.replace("−", "-"));
  if (!Number.isInteger(count)) return null;
  const [to = "", ...which] = tie.split(" ");
  return { ...rest, due: null, tie: { to, which: which.join(" "), days: count } };
}

interface TaskFieldsProps {
  caseId: number;
  /** Of a person: then it may hang on the person's own days. */
  isOfPerson: boolean;
  draft: TaskDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<TaskDraft>) => void;
}

/** What is to be done, by when, and by whom. */
export function TaskFields({ caseId, isOfPerson, draft, errorOf, onChange }: TaskFieldsProps) {
  const choices = useCore("task_tie_list", { case: caseId }, { enabled: draft.kind === "tied" });
  const file = useCore("file_status", {});
  const offered = choices.data?.filter(({ to }) => isOfPerson || to === "deadline") ?? [];
  return (
    <>
      <Wide>
        <TextField
          label={t("tasks:what")}
          value={draft.title}
          error={errorOf("title")}
          required
          autoFocus
          onChange={(title) => onChange({ title })}
        />
      </Wide>
      <SelectField
        label={t("tasks:dueKind")}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: t(`tasks:kind.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind as Kind })}
      />
      {draft.kind === "day" && (
        <DateField
          label={t("tasks:due")}
          value={draft.due}
          error={errorOf("due")}
          onChange={(due) => onChange({ due })}
        />
      )}
      {draft.kind === "tied" && (
        <>
          <TextField
            label={t("tasks:days")}
            hint={t("tasks:daysHint")}
            value={draft.days}
            error={errorOf("days") ?? (saidOf(draft) === null ? t("tasks:daysUnread") : undefined)}
            onChange={(days) => onChange({ days })}
          />
          <Wide>
            <SelectField
              label={t("tasks:tie")}
              value={draft.tie}
              options={offered.map((choice) => ({ value: tieKey(choice), label: choiceWords(choice) }))}
              error={errorOf("tie")}
              onChange={(tie) => onChange({ tie })}
            />
          </Wide>
        </>
      )}
      <Wide>
        <OfferedField
          label={t("tasks:assignee")}
          hint={t("tasks:assigneeHint")}
          offered={file.data?.users.map(({ name }) => name) ?? []}
          value={draft.assignee}
          onChange={(assignee) => onChange({ assignee })}
        />
      </Wide>
    </>
  );
}
