import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ClaimView, FactTypeView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { type Edited, useEdited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { t } from "../../text";
import { AddFact, type FactDraft } from "./AddFact";
import styles from "./claims.module.css";
import { FactTable } from "./FactTable";
import { MissingFacts } from "./MissingFacts";

/** The part that adds a fact; the others are named by the keys of the facts, which hold no space. */
const ADD = "a new fact";

interface FactsDialogProps {
  opened: boolean;
  /** Unknown until the core has answered. */
  facts: readonly FactTypeView[] | undefined;
  claims: readonly ClaimView[];
  onClose: () => void;
}

/** The facts that the case asks of everyone: what each tells, a way to rename it, and a way to ask another. */
export function FactsDialog({ opened, facts, claims, onClose }: FactsDialogProps) {
  const parts = useEdited();
  const close = () => {
    parts.forget();
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      // Escape closes the form in it first.
      closeOnEscape={parts.edited === null}
      title={t("claims:facts.title")}
      size="56rem"
      close={t("claims:facts.close")}
    >
      {opened && facts && <Facts facts={facts} claims={claims} parts={parts} />}
    </Dialog>
  );
}

interface FactsProps {
  facts: readonly FactTypeView[];
  claims: readonly ClaimView[];
  parts: Edited;
}

function Facts({ facts, claims, parts }: FactsProps) {
  const { case: caseId } = useCase();
  const sources = useCore("input_source_list", { case: caseId });
  const [begun, begin] = useState<FactDraft>();
  const add = (draft?: FactDraft) => {
    begin(draft);
    parts.edit(ADD);
  };
  return (
    <div className={styles.facts}>
      <Refusal of={sources.error} />
      {facts.length === 0 && <p className={styles.quiet}>{t("claims:facts.none")}</p>}
      {facts.length > 0 && (
        <FactTable facts={facts} sources={sources.data ?? []} claims={claims} parts={parts} />
      )}
      {sources.data && <MissingFacts facts={facts} sources={sources.data} claims={claims} onAdd={add} />}
      {parts.edited === ADD ? (
        <AddFact key={begun?.key} begun={begun} onClose={parts.close} />
      ) : (
        <div>
          <Button autoFocus={parts.takesFocus(ADD)} onClick={() => add()}>
            {t("claims:facts.add")}
          </Button>
        </div>
      )}
    </div>
  );
}
