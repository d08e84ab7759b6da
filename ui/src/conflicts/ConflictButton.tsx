import { Button } from "@mantine/core";
import { useState } from "react";
import { type CommandOf, useButtonCommand } from "../kit/commands";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { ConflictDialog } from "./ConflictDialog";

interface ConflictButtonProps {
  caseId: number;
  /** Who is checked; null for every check of the case. */
  who: { person: number; name: string } | null;
  /** What makes the button a command as well. */
  command?: CommandOf;
}

/** Opens the conflict checks of a person, or of a whole case. */
export function ConflictButton({ caseId, who, command }: ConflictButtonProps) {
  const [isOpen, open] = useState(false);
  const label = t(who ? "conflicts:open" : "conflicts:openCase");
  useButtonCommand(command, label, () => open(true));
  return (
    <>
      <Button title={command && keysText(command.keys)} onClick={() => open(true)}>
        {label}
      </Button>
      <ConflictDialog opened={isOpen} caseId={caseId} who={who} onClose={() => open(false)} />
    </>
  );
}
