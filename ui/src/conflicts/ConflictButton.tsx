import { Button } from "@mantine/core";
import { useState } from "react";
import { t } from "../text";
import { ConflictDialog } from "./ConflictDialog";

interface ConflictButtonProps {
  caseId: number;
  person: number;
  name: string;
}

/** Opens the conflict checks of a person. */
export function ConflictButton({ caseId, person, name }: ConflictButtonProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t("conflicts:open")}</Button>
      <ConflictDialog opened={isOpen} caseId={caseId} who={{ person, name }} onClose={() => open(false)} />
    </>
  );
}
