import { Switch } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ClaimView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { Pages } from "../../kit/pages";
import { Refusal } from "../../kit/refusal";
import { t } from "../../text";
import styles from "./claims.module.css";
import { ProofGrid } from "./ProofGrid";

/** People on a page. */
const MANY = 50;

interface ProofDialogProps {
  opened: boolean;
  claim: ClaimView;
  onClose: () => void;
}

/** Who of the class has what of a claim's proof on record. */
export function ProofDialog({ opened, claim, onClose }: ProofDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("claims:proof.of", { claim: claim.name })}
      size="64rem"
      close={t("claims:proof.close")}
    >
      {opened && <People claim={claim} />}
    </Dialog>
  );
}

function People({ claim }: { claim: ClaimView }) {
  const { case: caseId } = useCase();
  const [asked, ask] = useState({ offset: 0, lacking: false });
  const page = useCore("proof_list", { case: caseId, id: claim.id, limit: MANY, ...asked }, { keep: true });
  return (
    <div className={styles.proofPeople}>
      <Switch
        size="sm"
        label={t("claims:proof.onlyLacking")}
        checked={asked.lacking}
        onChange={({ currentTarget }) => ask({ offset: 0, lacking: currentTarget.checked })}
      />
      <Refusal of={page.error} />
      {page.data && (
        <>
          {page.data.people === 0 ? (
            <p className={styles.quiet}>
              {t(asked.lacking ? "claims:proof.nobodyLacks" : "claims:proof.nobody")}
            </p>
          ) : (
            <ProofGrid page={page.data} label={t("claims:proof.grid")} />
          )}
          <Pages
            offset={asked.offset}
            limit={MANY}
            total={page.data.people}
            onOffset={(offset) => ask({ ...asked, offset })}
          />
        </>
      )}
    </div>
  );
}
