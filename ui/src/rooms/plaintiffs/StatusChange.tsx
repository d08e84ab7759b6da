import { Button, Popover } from "@mantine/core";
import { type FormEvent, type RefObject, useRef, useState } from "react";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { type CommandOf, useButtonCommand } from "../../kit/commands";
import { SelectField, TextField } from "../../kit/fields";
import { leave, useHalfFilled } from "../../kit/half-filled";
import { keysText } from "../../kit/keys";
import { DateField } from "../../kit/typed-fields";
import { Band } from "../../kit/words";
import { STATUSES } from "../../people/status";
import { t, todayHere, word } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./plaintiffs.module.css";

interface StatusChangeProps {
  caseId: number;
  /** Whose status is changed. */
  people: readonly number[];
  /** What makes the button a command as well. */
  command?: CommandOf;
  /** Called once the status is changed. */
  onDone?: () => void;
}

/** A button that opens status, day and note for one person or for all that are selected. */
export function StatusChange({ command, ...props }: StatusChangeProps) {
  const [isOpen, open] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const label = t("plaintiffs:change.button");
  useButtonCommand(command, label, () => open(true));
  return (
    <Popover
      opened={isOpen}
      onChange={(next) => leave(() => open(next), { within: form.current })}
      position="bottom-end"
      withinPortal
      trapFocus
      returnFocus
      width={320}
    >
      <Popover.Target>
        <Button
          className={styles.change}
          title={command && keysText(command.keys)}
          onClick={() => leave(() => open(!isOpen), { within: form.current })}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        onKeyDown={(event) => {
          if (event.key === "Escape") event.stopPropagation();
        }}
      >
        <StatusForm {...props} form={form} close={() => open(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

const OPTIONS = STATUSES.map((value) => ({ value, label: word("plaintiffs:status", value) }));
const FIELDS = ["status", "on", "note"];

interface StatusFormProps extends StatusChangeProps {
  form: RefObject<HTMLFormElement | null>;
  close: () => void;
}

function StatusForm({ caseId, people, onDone, form, close }: StatusFormProps) {
  const [draft, setDraft] = useState(() => ({ status: "", on: todayHere(), note: "" }));
  const change = useOperation("person_status_set");
  const { question } = useHalfFilled(form);
  const sayDone = useSayDone();
  const refusal = refusalBeside(change.error, FIELDS);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { status, on, note } = draft;
    change.mutate(
      {
        case: caseId,
        people: [...people],
        status,
        on: on === "" ? null : on,
        note: note === "" ? null : note,
      },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          close();
          onDone?.();
        },
      },
    );
  };
  return (
    <form ref={form} className={styles.changeForm} onSubmit={save}>
      <h3>{t("plaintiffs:change.ofPeople", { count: people.length })}</h3>
      <SelectField
        label={t("plaintiffs:change.status")}
        value={draft.status}
        options={OPTIONS}
        autoFocus
        isInPopover
        error={refusalOf(change.error, "status")}
        onChange={(status) => setDraft({ ...draft, status })}
      />
      <DateField
        label={t("plaintiffs:change.on")}
        value={draft.on}
        error={refusalOf(change.error, "on")}
        onChange={(on) => setDraft((now) => ({ ...now, on }))}
      />
      <TextField
        label={t("plaintiffs:change.note")}
        hint={t("plaintiffs:change.noteHint")}
        value={draft.note}
        error={refusalOf(change.error, "note")}
        onChange={(note) => setDraft((now) => ({ ...now, note }))}
      />
      {refusal && <Band tone="bad">{refusal}</Band>}
      {question ?? (
        <Button type="submit" variant="filled" loading={change.isPending} disabled={draft.status === ""}>
          {t("plaintiffs:change.save", { count: people.length })}
        </Button>
      )}
    </form>
  );
}
