import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ChainView, TriggerDraft } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { Refusal } from "../../kit/refusal";
import { useSettled } from "../../kit/settled";
import { t } from "../../text";
import { isDay } from "../../text/days";
import { ChainTable } from "./ChainTable";
import styles from "./dates.module.css";
import { TriggerFields } from "./TriggerFields";

interface AddTriggerProps {
  opened: boolean;
  onClose: () => void;
}

/** Puts an event into the case: what follows from it is shown first, and kept as far as it is chosen. */
export function AddTrigger({ opened, onClose }: AddTriggerProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("dates:trigger.title")}
      close={t("dates:trigger.close")}
      size="56rem"
    >
      {opened && <Trigger onClose={onClose} />}
    </Dialog>
  );
}

const FIELDS = ["event", "on", "service", "profile", "inaccessible", "filing", "note"];

function Trigger({ onClose }: { onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState<TriggerDraft>({
    case: caseId,
    event: "",
    on: "",
    service: null,
    profile: null,
    inaccessible: [],
    filing: null,
    note: null,
  });
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const asked = useSettled({ ...draft, note: null });
  const chain = useCore("trigger_preview", asked, { enabled: asked.event !== "" && isDay(asked.on) });
  const add = useSaving("trigger_add", FIELDS, onClose);
  // What is shown belongs to what was asked; while something else is typed nothing may be added by it.
  const isShown = chain.data !== undefined && isSame(asked, draft);
  const kept = isShown ? rulesOf(chain.data, left) : [];
  const save = () => isShown && add.save({ draft, rules: kept });
  return (
    <form
      className={styles.dialog}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TriggerFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        refusalAt={add.refusalAt}
      />
      <h3>{t("dates:trigger.chain")}</h3>
      <Refusal of={chain.error} />
      {!chain.data && !chain.error && <p className={styles.quiet}>{t("dates:trigger.waiting")}</p>}
      {chain.data && <ChainTable entries={chain.data.entries} left={left} onLeave={leave} />}
      <div className={styles.dialogFoot}>
        <Refusal of={add.form.refusal ? { message: add.form.refusal } : null} />
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" disabled={!isShown} loading={add.form.isSaving}>
          {t("dates:trigger.save", { count: kept.length })}
        </Button>
      </div>
    </form>
  );
}

function rulesOf({ entries }: ChainView, left: ReadonlySet<string>): string[] {
  return entries.filter(({ date, rule }) => date !== null && !left.has(rule)).map(({ rule }) => rule);
}

function isSame(asked: TriggerDraft, draft: TriggerDraft): boolean {
  return JSON.stringify(asked) === JSON.stringify({ ...draft, note: null });
}
