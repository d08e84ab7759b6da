import { Button } from "@mantine/core";
import { IconListCheck, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useCore, useOperation } from "../../api/client";
import type { TaskSetItem, TaskSetView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { useEdited } from "../../kit/edited";
import { TextField } from "../../kit/fields";
import { IconAct } from "../../kit/icon-act";
import { EmptyState } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { SmallForm } from "../../kit/small-form";
import { toastFailed } from "../../kit/toasts";
import { Tag } from "../../kit/words";
import { SetItems } from "../../tasks/GiveTask";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./tasks.module.css";

const NEW = "new";

/** The sets of tasks that the firm keeps for a case, to be given to one person or to many in one go. */
export function TaskSets({ caseId }: { caseId: number }) {
  const sets = useCore("task_set_list", { case: caseId });
  const parts = useEdited();
  const remove = useOperation("task_set_remove");
  const sayDone = useSayDone();
  const takeAway = (set: number) =>
    remove.mutate(
      { set },
      {
        onSuccess: ({ summary, operation }) => sayDone(summary, operation),
        onError: ({ message }) => toastFailed(message),
      },
    );
  if (!sets.data) return <Refusal of={sets.error} />;
  const add = (
    <Button autoFocus={parts.takesFocus(NEW)} onClick={() => parts.edit(NEW)}>
      {t("tasks:setAdd")}
    </Button>
  );
  if (parts.edited === NEW) return <SetForm caseId={caseId} onClose={parts.close} />;
  if (sets.data.length === 0) {
    return (
      <EmptyState
        icon={<IconListCheck size={32} stroke={1.25} aria-hidden />}
        title={t("tasks:setsNone")}
        actions={add}
      >
        {t("tasks:setsTeach")}
      </EmptyState>
    );
  }
  return (
    <div className={styles.sets}>
      {sets.data.map((set) =>
        parts.edited === String(set.set) ? (
          <SetForm key={set.set} caseId={caseId} set={set} onClose={parts.close} />
        ) : (
          <section key={set.set} className={styles.set}>
            <h3>
              {set.name} {set.stage && <Tag>{set.stage}</Tag>}
              <IconAct
                icon={IconPencil}
                name={t("tasks:edit")}
                of={t("tasks:editOf", { title: set.name })}
                autoFocus={parts.takesFocus(String(set.set))}
                onAct={() => parts.edit(String(set.set))}
              />
              <IconAct
                icon={IconTrash}
                name={t("tasks:remove")}
                of={t("tasks:removeOf", { title: set.name })}
                onAct={() => takeAway(set.set)}
              />
            </h3>
            <SetItems set={set} />
          </section>
        ),
      )}
      {add}
    </div>
  );
}

interface SetFormProps {
  caseId: number;
  set?: TaskSetView;
  onClose: () => void;
}

/** A set is written as it is read: one task in a line, the days before it. What a task hangs on stays with its line. */
function SetForm({ caseId, set, onClose }: SetFormProps) {
  const [name, setName] = useState(set?.name ?? "");
  const [stage, setStage] = useState(set?.stage ?? "");
  const [lines, setLines] = useState(() => linesOf(set?.items ?? []));
  const save = useSaving("task_set_save", ["name", "items"], onClose);
  const items = itemsOf(lines, set?.items ?? []);
  return (
    <SmallForm
      label={t("tasks:setAdd")}
      save={t("tasks:setSave")}
      {...save.form}
      onSave={() =>
        items && save.save({ case: caseId, set: set?.set ?? null, name, stage: stage || null, items })
      }
    >
      <TextField
        label={t("tasks:setName")}
        value={name}
        error={save.refusalAt("name")}
        required
        autoFocus
        onChange={setName}
      />
      <TextField
        label={t("tasks:setStage")}
        hint={t("tasks:setStageHint")}
        value={stage}
        onChange={setStage}
      />
      <TextField
        label={t("tasks:setItems")}
        hint={t("tasks:setItemsHint")}
        value={lines}
        error={save.refusalAt("items") ?? (items === null ? t("tasks:setItemsUnread") : undefined)}
        multiline
        onChange={setLines}
      />
    </SmallForm>
  );
}

function linesOf(items: readonly TaskSetItem[]): string {
  return items.map(({ days, title }) => `${days} ${title}`).join("\n");
}

/** Reads the lines; null where one does not begin with days. */
function itemsOf(lines: string, before: readonly TaskSetItem[]): TaskSetItem[] | null {
  const items: TaskSetItem[] = [];
  for (const line of lines.split("\n").map((text) => text.trim())) {
    if (line === "") continue;
    const read = /^([-−+]?\d{1,4})\s+(\S.*)$/.exec(line);
    if (!read) return null;
    const title = read[2] ?? "";
    const known = before.find((item) => item.title === title);
    const days = Number(read[1]?.replace("−", "-"));
    items.push({ title, days, tie: known?.tie ?? null, assignee: known?.assignee ?? null });
  }
  return items;
}
