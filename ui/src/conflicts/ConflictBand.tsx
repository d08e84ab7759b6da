import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../api/client";
import { Band } from "../kit/words";
import { t } from "../text";
import { ConflictDialog } from "./ConflictDialog";

/** Says which conflict checks of a case are not signed off or out of date; nothing where none is. */
export function ConflictBand({ caseId }: { caseId: number }) {
  const [isOpen, open] = useState(false);
  const checks = useCore("conflict_list", { case: caseId });
  const unsigned = checks.data?.filter(({ signed_off }) => signed_off === null).length ?? 0;
  const old =
    checks.data?.filter(({ signed_off, is_out_of_date }) => signed_off && is_out_of_date).length ?? 0;
  const words = [
    unsigned > 0 && t("conflicts:band.open", { count: unsigned }),
    old > 0 && t("conflicts:band.old", { count: old }),
  ].filter(Boolean);
  return (
    <>
      {words.length > 0 && (
        <Band
          tone={old > 0 ? "warn" : "half"}
          action={<Button onClick={() => open(true)}>{t("conflicts:band.show")}</Button>}
        >
          {words.join(" · ")}
        </Band>
      )}
      <ConflictDialog opened={isOpen} caseId={caseId} who={null} onClose={() => open(false)} />
    </>
  );
}
