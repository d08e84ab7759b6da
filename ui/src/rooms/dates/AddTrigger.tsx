import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { ChainEntry, FilingView, TriggerDraft } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { Refusal } from "../../kit/refusal";
import { useSettled } from "../../kit/settled";
import { t } from "../../text";
import { isDay } from "../../text/days";
import { ChainTable } from "./ChainTable";
import styles from "./dates.module.css";
import { OrderedDays } from "./OrderedDays";
import { TriggerFields } from "./TriggerFields";

interface AddTriggerProps {
  opened: boolean;
  /** The entry of the docket that it hangs on, which brings its day along. */
  filing?: FilingView | null;
  onClose: () => void;
}

/** Puts an event into the case: what follows from it is shown first, and kept as far as it is chosen. */
export function AddTrigger({ opened, filing = null, onClose }: AddTriggerProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("dates:trigger.title")}
      close={t("dates:trigger.close")}
      size="56rem"
    >
      {opened && <Trigger filing={filing} onClose={onClose} />}
    </Dialog>
  );
}

const FIELDS = ["event", "on", "service", "profile", "inaccessible", "filing", "note"];

function Trigger({ filing, onClose }: { filing: FilingView | null; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState<TriggerDraft>({
    case: caseId,
    event: "",
    on: filing?.filed_on ?? "",
    service: null,
    profile: null,
    inaccessible: [],
    days: {},
    filing: filing?.filing ?? null,
    note: null,
  });
  const [chosen, choose] = useState<Readonly<Record<string, boolean>>>({});
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  const asked = useSettled({ ...draft, note: null });
  const chain = useCore("trigger_preview", asked, { enabled: isWhole(asked), keep: true });
  const add = useSaving("trigger_add", FIELDS, onClose);
  const shown = isWhole(draft) ? chain.data : undefined;
  // What follows from another day stays in sight, pale, until this one is worked out; nothing is added by it.
  const ordered = shown?.entries.filter(({ is_by_order }) => is_by_order) ?? [];
  const counted = shown?.entries.filter(({ is_by_order }) => !is_by_order) ?? [];
  const given = ordered.flatMap(({ rule }): [string, string][] => (days[rule] ? [[rule, days[rule]]] : []));
  const isRead = given.every(([, day]) => isDay(day));
  const isSettled = chain.isSuccess && !chain.isPlaceholderData && isSame(asked, draft);
  const isReady = shown !== undefined && isSettled && isRead;
  const isKept = (entry: ChainEntry) => chosen[entry.rule] ?? isUsual(entry);
  const kept = isReady ? counted.filter((entry) => entry.date !== null && isKept(entry)) : [];
  const save = () =>
    isReady &&
    add.save({ draft: { ...draft, days: Object.fromEntries(given) }, rules: kept.map(({ rule }) => rule) });
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
      {!shown && !chain.error && <p className={styles.quiet}>{t("dates:trigger.waiting")}</p>}
      {shown && (
        <div className={styles.stale} data-stale={!isSettled || undefined}>
          {(counted.length > 0 || ordered.length === 0) && (
            <ChainTable
              entries={counted}
              isKept={isKept}
              onKeep={(rules, isOne) =>
                choose({ ...chosen, ...Object.fromEntries(rules.map((rule) => [rule, isOne])) })
              }
            />
          )}
          <OrderedDays
            entries={ordered}
            on={draft.on}
            days={days}
            onDay={(rule, day) => setDays({ ...days, [rule]: day })}
          />
        </div>
      )}
      <div className={styles.dialogFoot}>
        <Refusal of={add.form.refusal ? { message: add.form.refusal } : null} />
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" disabled={!isReady} loading={add.form.isSaving}>
          {t("dates:trigger.save", { count: isReady ? kept.length + given.length : 0 })}
        </Button>
      </div>
    </form>
  );
}

function isWhole({ event, on }: TriggerDraft): boolean {
  return event !== "" && isDay(on);
}

/**
 * Kept unless someone says otherwise: all but what the case holds already from an earlier event, and what holds only in
 * some cases, where nobody has said yet that this is one.
 */
function isUsual({ others, only_where, deadline }: ChainEntry): boolean {
  return others.length === 0 && (only_where === null || deadline !== null);
}

function isSame(asked: TriggerDraft, draft: TriggerDraft): boolean {
  return JSON.stringify(asked) === JSON.stringify({ ...draft, note: null });
}
