import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCore, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { Chosen, Done, TaskSetView } from "../api/generated/types";
import { useWork } from "../api/work";
import { Dialog } from "../kit/dialog";
import { SelectField } from "../kit/fields";
import { Band } from "../kit/words";
import { WorkBar, workWords } from "../kit/work-bar";
import { t } from "../text";
import { useSayDone } from "../undo/use-offer";
import { itemWords } from "./set-lines";
import { newTask, saidOf, TASK_FIELDS, TaskFields } from "./TaskFields";
import styles from "./tasks.module.css";

const ONE = "one";

interface GiveTaskProps {
  caseId: number;
  /** To whom. */
  chosen: Chosen;
  /** How many they are. */
  count: number;
  /** Called once they have it. */
  onDone: () => void;
}

/** A button that opens a form to give the same task, or a set of tasks, to everyone who is chosen. */
export function GiveTask(props: GiveTaskProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t("tasks:give")}</Button>
      <Dialog
        opened={isOpen}
        onClose={() => open(false)}
        title={t("tasks:giveTitle", { count: props.count })}
        close={t("tasks:giveClose")}
        size="34rem"
      >
        {isOpen && <GiveForm {...props} onClose={() => open(false)} />}
      </Dialog>
    </>
  );
}

function GiveForm({ caseId, chosen, count, onDone, onClose }: GiveTaskProps & { onClose: () => void }) {
  const sets = useCore("task_set_list", { case: caseId });
  const [what, choose] = useState(ONE);
  const [draft, setDraft] = useState(newTask);
  const give = useOperation("task_add_many");
  const giveSet = useOperation("task_set_give");
  const sayDone = useSayDone();
  const set = sets.data?.find((known) => String(known.set) === what);
  const said = saidOf(draft);
  const error = set ? giveSet.error : give.error;
  const isPending = give.isPending || giveSet.isPending;
  const work = useWork(isPending);
  const refusal = refusalBeside(error, set ? [] : TASK_FIELDS);
  const onSuccess = ({ summary, operation }: Done) => {
    sayDone(summary, operation);
    onClose();
    onDone();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (set) giveSet.mutate({ set: set.set, chosen }, { onSuccess });
    else if (said) give.mutate({ chosen, said }, { onSuccess });
  };
  return (
    <form className={styles.give} onSubmit={save} noValidate>
      {sets.data && sets.data.length > 0 && (
        <SelectField
          label={t("tasks:giveWhat")}
          value={what}
          options={[
            { value: ONE, label: t("tasks:giveOne") },
            ...sets.data.map(({ set, name }) => ({
              value: String(set),
              label: t("tasks:giveSet", { name }),
            })),
          ]}
          onChange={choose}
        />
      )}
      {set ? (
        <SetItems set={set} />
      ) : (
        <TaskFields
          caseId={caseId}
          isOfPerson
          draft={draft}
          errorOf={(field) => refusalOf(error, field)}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      )}
      {refusal && <Band tone="bad">{refusal}</Band>}
      {work && (
        <div role="status">
          <WorkBar label={t("tasks:giveTitle", { count })} progress={work.progress} />
          <span className={styles.fine}>{workWords(work.progress)}</span>
        </div>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" loading={isPending}>
          {t("tasks:giveSave", { count })}
        </Button>
      </div>
    </form>
  );
}

/** The tasks of a set, in its order. */
export function SetItems({ set }: { set: TaskSetView }) {
  return (
    <ul className={styles.items}>
      {set.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a set is part of it
        <li key={place}>{itemWords(item, set.tie_labels[place] ?? null)}</li>
      ))}
    </ul>
  );
}
