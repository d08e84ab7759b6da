import { Button } from "@mantine/core";
import { useState } from "react";
import type { Chosen } from "../../../api/generated/types";
import { Dialog } from "../../../kit/dialog";
import { t } from "../../../text";
import { BulkForm } from "./BulkForm";

interface BulkChangeProps {
  caseId: number;
  /** Whom it is of. */
  chosen: Chosen;
  /** How many they are, as the list says. */
  count: number;
  /** Called once they are changed. */
  onDone: () => void;
}

/** A button that opens what can be set of many people at once. */
export function BulkChange({ count, ...rest }: BulkChangeProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t("bulk:button")}</Button>
      <Dialog
        opened={isOpen}
        onClose={() => open(false)}
        title={t("bulk:title", { count })}
        close={t("bulk:close")}
        size="34rem"
      >
        {isOpen && <BulkForm {...rest} onClose={() => open(false)} />}
      </Dialog>
    </>
  );
}
