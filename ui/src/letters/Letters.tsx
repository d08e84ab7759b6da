import { Button } from "@mantine/core";
import { useState } from "react";
import type { Chosen } from "../api/generated/types";
import { type CommandOf, useButtonCommand } from "../kit/commands";
import { Dialog } from "../kit/dialog";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { LetterForm } from "./LetterForm";

interface LettersProps {
  /** About whom. */
  chosen: Chosen;
  /** How many they are. */
  count: number;
  /** The template to begin with. */
  template?: string;
  /** What makes the button a command as well. */
  command?: CommandOf;
  /** Called once letters are written. */
  onDone?: () => void;
}

/** A button that opens letters and labels to people: one of them, or many. */
export function Letters({ count, command, onDone = () => {}, ...rest }: LettersProps) {
  const [isOpen, open] = useState(false);
  const label = t(count === 1 ? "letters:openOne" : "letters:open");
  useButtonCommand(command, label, () => open(true));
  return (
    <>
      <Button title={command && keysText(command.keys)} onClick={() => open(true)}>
        {label}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => open(false)}
        title={t("letters:write.title", { count })}
        close={t("letters:write.close")}
        size="64rem"
      >
        {isOpen && <LetterForm onDone={onDone} onClose={() => open(false)} {...rest} />}
      </Dialog>
    </>
  );
}
