import { Button } from "@mantine/core";
import { useState } from "react";
import { t } from "../text";
import { ConflictDialog } from "./ConflictDialog";

interface ConflictButtonProps {
  caseId: number;
  /** Who is checked; null for every check of the case. */
  who: { person: number; name: string } | null;
}

/** Opens the conflict checks of a person, or of a whole case. */
export function ConflictButton({ caseId, who }: ConflictButtonProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t(who ? "conflicts:open" : "conflicts:openCase")}</Button>
      <ConflictDialog opened={isOpen} caseId={caseId} who={who} onClose={() => open(false)} />
    </>
  );
}
