import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { DeadlineMove, TriggerView } from "../../api/generated/types";
import { useCourtDays } from "../../deadlines/use-court-days";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { SelectField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { useSettled } from "../../kit/settled";
import { DateField } from "../../kit/typed-fields";
import { formatCount, formatDayLong, t } from "../../text";
import { isDay } from "../../text/days";
import styles from "./dates.module.css";
import { futureHint } from "./future";
import { Holidays } from "./Holidays";
import { canMove, type Fate, type Fates, MoveTable, staying } from "./MoveTable";
import { serviceOptions } from "./service";
import { useConfirmed } from "./useConfirmed";
import { useIsServed } from "./useIsServed";

interface MoveTriggerProps {
  /** The event; null while none is moved. */
  trigger: TriggerView | null;
  onClose: () => void;
}

/** Moves an event of the case: every deadline that it changes is shown first, and moves or keeps its day as chosen. */
export function MoveTrigger({ trigger, onClose }: MoveTriggerProps) {
  return (
    <Dialog
      opened={trigger !== null}
      onClose={onClose}
      title={trigger && t("dates:move.title", { words: trigger.words })}
      close={t("dates:move.close")}
      size="56rem"
    >
      {trigger && <Move key={trigger.trigger} trigger={trigger} onClose={onClose} />}
    </Dialog>
  );
}

function Move({ trigger, onClose }: { trigger: TriggerView; onClose: () => void }) {
  const countCourtDays = useCourtDays(useCase().case, trigger.on);
  const [on, setOn] = useState(trigger.on);
  const [service, setService] = useState(trigger.service);
  const [profile, setProfile] = useState(trigger.profile);
  const [inaccessible, setInaccessible] = useState(trigger.inaccessible);
  const [fates, setFates] = useState<Fates>({});
  const shift = { trigger: trigger.trigger, on, service, profile, inaccessible };
  const kept = staying(fates);
  const asked = useSettled({ shift, kept });
  const preview = useCore("trigger_move_preview", asked, {
    enabled: changes(asked.shift, trigger),
    keep: true,
  });
  const confirmed = useConfirmed();
  const isServed = useIsServed(trigger.event);
  const move = useSaving("trigger_move", ["on", "service", "profile"], onClose);
  // A day that a person set keeps until they say otherwise.
  const fateOf = ({ deadline, is_hand_set }: DeadlineMove): Fate =>
    fates[deadline] ?? (is_hand_set ? "stays" : "moves");
  const isChanged = changes(shift, trigger);
  const moves = isChanged ? (preview.data?.moves ?? []) : [];
  const moved = moves.filter((one) => canMove(one) && fateOf(one) === "moves");
  // What is shown of another day stays in sight, pale, until this one is worked out; nothing is moved by it.
  const isAsked = isAlike(asked.shift, shift) && asked.kept.join() === kept.join();
  const isReady = isChanged && preview.isSuccess && !preview.isPlaceholderData && isAsked;
  const named = isChanged ? (preview.data?.named ?? []) : [];
  return (
    <form
      className={styles.dialog}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) move.save({ shift, moved: moved.map(({ deadline }) => deadline) });
      }}
    >
      <div className={styles.fields}>
        <DateField
          label={t("dates:move.on")}
          hint={[t("dates:move.was", { day: formatDayLong(trigger.on) }), futureHint(on)]
            .filter(Boolean)
            .join(" ")}
          value={on}
          onChange={setOn}
          countCourtDays={countCourtDays}
          error={move.refusalAt("on")}
          required
        />
        <SelectField
          label={t("dates:move.served")}
          options={serviceOptions()}
          value={service}
          onChange={setService}
          error={move.refusalAt("service")}
          disabled={!isServed}
        />
        <Holidays
          profile={profile}
          clearable={false}
          inaccessible={inaccessible}
          onProfile={setProfile}
          onInaccessible={setInaccessible}
          refusalAt={move.refusalAt}
        />
      </div>
      <h3>{t("dates:move.list")}</h3>
      <Refusal of={preview.error} />
      {!isChanged && <p className={styles.quiet}>{t("dates:move.waiting")}</p>}
      {named.map(({ deadline, text, date }) => (
        <p key={deadline} className={styles.quiet}>
          {t("dates:move.named", { text, day: formatDayLong(date) })}
        </p>
      ))}
      {isReady && moves.length === 0 && named.length === 0 && (
        <p className={styles.quiet}>{t("dates:move.none")}</p>
      )}
      {moves.length > 0 && (
        <div className={styles.stale} data-stale={!isReady || undefined}>
          <MoveTable
            label={t("dates:move.list")}
            moves={moves}
            confirmed={confirmed}
            fates={[
              { value: "moves", label: t("dates:move.accept") },
              { value: "stays", label: t("dates:move.keep") },
            ]}
            fateOf={fateOf}
            onChoose={(deadline, fate) => setFates({ ...fates, [deadline]: fate })}
          />
        </div>
      )}
      <div className={styles.dialogFoot}>
        <Refusal of={move.form.refusal ? { message: move.form.refusal } : null} />
        {isReady && moves.length > 0 && (
          <span className={styles.quiet} aria-live="polite">
            {t("dates:move.counts", {
              moved: formatCount(moved.length),
              kept: formatCount(moves.length - moved.length),
            })}
          </span>
        )}
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" disabled={!isReady} loading={move.form.isSaving}>
          {t("dates:move.save")}
        </Button>
      </div>
    </form>
  );
}

interface Shift {
  on: string;
  service: string;
  profile: string | null;
  inaccessible: string[];
}

/** Whether a day that is whole, a way of service or closed days differ from what the event has. */
function changes(shift: Shift, trigger: TriggerView): boolean {
  return isDay(shift.on) && !isAlike(shift, trigger);
}

function isAlike(one: Shift, other: Shift): boolean {
  const sorted = ({ inaccessible }: Shift) => [...inaccessible].sort().join();
  const words = (shift: Shift) => [shift.on, shift.service, shift.profile, sorted(shift)].join();
  return words(one) === words(other);
}
