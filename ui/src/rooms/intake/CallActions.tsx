import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import type { LeadView } from "../../api/generated/types";
import { ConflictDialog } from "../../conflicts/ConflictDialog";
import { useCommands } from "../../kit/commands";
import { keysText } from "../../kit/keys";
import { useGo } from "../../kit/navigation";
import { Letters } from "../../letters/Letters";
import { t } from "../../text";

/** The keys of the next step. */
export const NEXT = "mod+enter";

interface CallActionsProps {
  /** The caller, once something of the call is kept. */
  lead: LeadView | null;
  onBack: () => void;
  onStep: () => void;
}

/** What can be done with a call; all but the way back waits until something of it is kept. */
export function CallActions({ lead, onBack, onStep }: CallActionsProps) {
  return (
    <>
      <Button leftSection={<IconArrowLeft size={15} aria-hidden />} title="Esc" onClick={onBack}>
        {t("intake:call.back")}
      </Button>
      {lead && <OfCaller lead={lead} />}
      <Button variant="filled" disabled={!lead} title={keysText(NEXT)} onClick={onStep}>
        {t("intake:call.next")}
      </Button>
    </>
  );
}

/** Leads to the caller's record, their check for conflicts and their vetting; each is a command as well. */
function OfCaller({ lead }: { lead: LeadView }) {
  const { person, name, case: caseId } = lead;
  const go = useGo();
  const [isChecking, check] = useState(false);
  const group = t("shell:palette.commands");
  const conflicts = {
    id: "call.conflicts",
    label: t("intake:call.conflicts"),
    group,
    run: () => check(true),
  };
  const vetting = {
    id: "call.vetting",
    label: t("intake:call.vetting"),
    group,
    run: () => go("plaintiffs", { person, tab: "vetting" }),
  };
  useCommands([conflicts, vetting]);
  return (
    <>
      <Button onClick={() => go("plaintiffs", { person })}>{t("intake:call.whole")}</Button>
      <Button onClick={conflicts.run}>{conflicts.label}</Button>
      <Button onClick={vetting.run}>{vetting.label}</Button>
      <Letter lead={lead} />
      <ConflictDialog
        opened={isChecking}
        caseId={caseId}
        who={{ person, name }}
        onClose={() => check(false)}
      />
    </>
  );
}

/** A letter to the caller: of engagement, or that the firm does not act for them. */
function Letter({ lead: { case: caseId, person, stage } }: { lead: LeadView }) {
  const of = { case: caseId, search: "", statuses: [], concern: null, filter: null, sort: [], columns: [] };
  return (
    <Letters
      chosen={{ of: { ...of, offset: 0, limit: 0 }, only: [person], except: [] }}
      count={1}
      template={stage === "turned_down" ? "non_engagement" : "engagement"}
    />
  );
}
