import { Button } from "@mantine/core";
import { useCase } from "../../api/case";
import type { LastDaySummary, LastDaysStanding } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import type { Edited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { StatusWord } from "../../kit/words";
import { t } from "../../text";
import { DaysOfClaim } from "./DaysOfClaim";
import styles from "./dates.module.css";
import { LastDaysMoved } from "./LastDaysMoved";
import { Initials } from "./SecondPerson";

/** Opens the form in which a second person confirms the last days of a claim. */
export function ConfirmButton({ claim, parts }: { claim: LastDaySummary; parts: Edited }) {
  const { standing } = claim;
  if (!standing?.is_unconfirmed || standing.is_law_new || parts.edited === claim.claim) return null;
  return (
    <Button
      size="compact-xs"
      aria-label={t("dates:last.confirmOf", { claim: claim.name })}
      autoFocus={parts.takesFocus(claim.claim)}
      onClick={() => parts.edit(claim.claim)}
    >
      {t("dates:last.confirm")}
    </Button>
  );
}

/** What moved since the last days of a claim were confirmed, and what is decided about it; nothing where all stands. */
export function LastDaysActs({ claim, parts }: { claim: LastDaySummary; parts: Edited }) {
  const { standing } = claim;
  if (!standing) return null;
  return (
    <>
      {standing.moves.length > 0 && <LastDaysMoved name={claim.name} standing={standing} />}
      {standing.is_law_new && <LawDecision claim={claim.claim} />}
      {parts.edited === claim.claim && (
        <ConfirmDays claim={claim} standing={standing} onClose={parts.close} />
      )}
    </>
  );
}

interface ConfirmDaysProps {
  claim: LastDaySummary;
  standing: LastDaysStanding;
  onClose: () => void;
}

/** The days that are confirmed, with how many people have each, above the initials of the second person. */
function ConfirmDays({ claim, standing: { days, changed_by }, onClose }: ConfirmDaysProps) {
  const caseId = useCase().case;
  const confirm = useSaving("last_days_confirm", ["by"], onClose);
  return (
    <div className={styles.moved}>
      {claim.open > 0 && (
        <StatusWord tone="warn">{t("dates:last.stillOpen", { count: claim.open })}</StatusWord>
      )}
      <DaysOfClaim claim={claim} />
      <Initials
        save={t("dates:last.confirmDays")}
        not={changed_by}
        saving={confirm}
        onSave={(by) => confirm.save({ case: caseId, claim: claim.claim, by, days })}
      />
    </div>
  );
}

/** New law moves the days: the firm takes them, or keeps the old ones beside them. */
function LawDecision({ claim }: { claim: string }) {
  const of = { case: useCase().case, claim };
  const accept = useSaving("last_days_accept", [], () => {});
  const pin = useSaving("last_days_pin", [], () => {});
  const refusal = accept.form.refusal ?? pin.form.refusal;
  return (
    <div className={styles.moved}>
      <p className={styles.note}>{t("dates:last.law.note")}</p>
      <div className={styles.acts}>
        <Button variant="filled" loading={accept.form.isSaving} onClick={() => accept.save(of)}>
          {t("dates:last.law.accept")}
        </Button>
        <Button loading={pin.form.isSaving} onClick={() => pin.save(of)}>
          {t("dates:last.law.pin")}
        </Button>
      </div>
      <Refusal of={refusal ? { message: refusal } : null} />
    </div>
  );
}
