import { useState } from "react";
import { useCore } from "../api/client";
import { Dialog } from "../kit/dialog";
import { Refusal } from "../kit/refusal";
import { t } from "../text";
import { CheckForm } from "./CheckForm";
import styles from "./conflicts.module.css";
import { InvolvedNames } from "./InvolvedNames";
import { Report } from "./Report";

interface ConflictDialogProps {
  opened: boolean;
  caseId: number;
  /** Who is checked; null for names alone, beside every check of the case. */
  who: { person: number; name: string } | null;
  onClose: () => void;
}

/** Checks somebody for conflicts of interest, and shows every check with what was decided. */
export function ConflictDialog({ opened, caseId, who, onClose }: ConflictDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={who ? t("conflicts:title", { name: who.name }) : t("conflicts:titleCase")}
      size="60rem"
      close={t("conflicts:close")}
    >
      {opened && <Checks caseId={caseId} who={who} />}
    </Dialog>
  );
}

function Checks({ caseId, who }: Pick<ConflictDialogProps, "caseId" | "who">) {
  const checks = useCore("conflict_list", { case: caseId, ...(who && { person: who.person }) });
  const [made, make] = useState<number | null>(null);
  return (
    <div className={styles.checks}>
      <CheckForm caseId={caseId} who={who} onChecked={make} />
      <Refusal of={checks.error} />
      {checks.data?.length === 0 && <p className={styles.quiet}>{t("conflicts:teach")}</p>}
      {checks.data?.map((report) => (
        <Report key={report.check} report={report} takesFocus={report.check === made} onChecked={make} />
      ))}
      <InvolvedNames caseId={caseId} />
    </div>
  );
}
