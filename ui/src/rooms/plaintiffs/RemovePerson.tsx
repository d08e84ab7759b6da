import { Button } from "@mantine/core";
import { useState } from "react";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { type CommandOf, useButtonCommand } from "../../kit/commands";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/fields";
import { keysText } from "../../kit/keys";
import { SmallForm } from "../../kit/small-form";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";

interface RemovePersonProps {
  person: number;
  name: string;
  /** What makes the button a command as well. */
  command: CommandOf;
  /** Called once the person is in the bin. */
  onRemoved: () => void;
}

/** A button that puts a person who was added by mistake into the bin, for a reason. */
export function RemovePerson({ person, name, command, onRemoved }: RemovePersonProps) {
  const [isOpen, open] = useState(false);
  const [why, setWhy] = useState("");
  const remove = useOperation("person_remove");
  const sayDone = useSayDone();
  const label = t("plaintiffs:remove.button");
  useButtonCommand(command, label, () => open(true));
  const close = () => {
    open(false);
    setWhy("");
    remove.reset();
  };
  const title = t("plaintiffs:remove.title", { name });
  const save = () =>
    remove.mutate(
      { person, why },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          close();
          onRemoved();
        },
      },
    );
  return (
    <>
      <Button title={keysText(command.keys)} onClick={() => open(true)}>
        {label}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={title} close={t("plaintiffs:remove.close")} size="30rem">
        <p>{t("plaintiffs:remove.teach")}</p>
        <SmallForm
          label={title}
          save={t("plaintiffs:remove.save")}
          isSaving={remove.isPending}
          refusal={refusalBeside(remove.error, ["why"])}
          onSave={save}
          onClose={close}
        >
          <TextField
            label={t("plaintiffs:remove.why")}
            value={why}
            onChange={setWhy}
            error={refusalOf(remove.error, "why")}
            required
            autoFocus
          />
        </SmallForm>
      </Dialog>
    </>
  );
}
