import { Button } from "@mantine/core";
import { IconListCheck, IconPencil, IconTrash } from "@tabler/icons-react";
import { useCore, useOperation } from "../../api/client";
import { useEdited } from "../../kit/edited";
import { IconAct } from "../../kit/icon-act";
import { EmptyState } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { toastFailed } from "../../kit/toasts";
import { Tag } from "../../kit/words";
import { SetItems } from "../../tasks/GiveTask";
import { SetForm } from "../../tasks/SetForm";
import { t, word } from "../../text";
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
              {set.name} {set.stage && <Tag>{word("tasks:stage", set.stage)}</Tag>}
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
