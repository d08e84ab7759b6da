import { Button } from "@mantine/core";
import type { DayNow, KeptDeadline } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import type { Edited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { Band } from "../../kit/words";
import { formatDayLong, formatInstant, t } from "../../text";
import styles from "./dates.module.css";

interface AsksProps {
  deadline: KeptDeadline;
  parts: Edited;
}

/** What a deadline asks somebody to decide, one band each: confirmation, removal, another day under the law. */
export function Asks({ deadline, parts }: AsksProps) {
  const { is_unconfirmed, removal, now, is_hand_set, notes, is_open } = deadline;
  const opens = (part: string, label: string) => (
    <Button
      disabled={parts.edited !== null}
      autoFocus={parts.takesFocus(part)}
      onClick={() => parts.edit(part)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.asks}>
      {is_unconfirmed && (
        <Band tone="warn" isStacked action={opens("confirm", t("dates:detail.confirm"))}>
          {t("dates:detail.unconfirmed")}
        </Band>
      )}
      {removal && (
        <Band
          tone="warn"
          isStacked
          action={
            <span className={styles.pair}>
              <Withdraw deadline={deadline} />
              {opens("removal", t("dates:detail.removalConfirm"))}
            </span>
          }
        >
          {t("dates:detail.removal", { by: removal.by, at: formatInstant(removal.at), why: removal.why })}
        </Band>
      )}
      {is_open && now && !now.is_known && <Moved deadline={deadline} now={now} />}
      {is_hand_set && <HandSet deadline={deadline} />}
      {notes.map((note) => (
        <Band key={note} tone="half">
          {note}
        </Band>
      ))}
    </div>
  );
}

function Withdraw({ deadline: { deadline } }: { deadline: KeptDeadline }) {
  const withdraw = useSaving("deadline_removal_withdraw", [], () => {});
  return <Button onClick={() => withdraw.save({ deadline })}>{t("dates:detail.removalWithdraw")}</Button>;
}

function Moved({ deadline: { deadline, date }, now }: { deadline: KeptDeadline; now: DayNow }) {
  const decide = useSaving("law_moves_accept", [], () => {});
  const day = formatDayLong(now.date);
  const safe = formatDayLong(now.safe_date);
  return (
    <>
      <Band
        tone="warn"
        isStacked
        action={
          <span className={styles.pair}>
            <Button onClick={() => decide.save({ moved: [], pinned: [deadline] })}>
              {t("dates:detail.movedKeep")}
            </Button>
            <Button onClick={() => decide.save({ moved: [deadline], pinned: [] })}>
              {t("dates:detail.movedTake", { day })}
            </Button>
          </span>
        }
      >
        {now.date === date ? t("dates:detail.movedSafe", { safe }) : t("dates:detail.moved", { day })}
      </Band>
      <Saying refusal={decide.form.refusal} />
    </>
  );
}

function HandSet({ deadline }: { deadline: KeptDeadline }) {
  const { deadline: number, hand_set_why, now, computed_date, rule, date } = deadline;
  const follow = useSaving("deadline_follow", [], () => {});
  const ruleDay = now?.date ?? computed_date;
  return (
    <>
      <Band
        tone="half"
        isStacked
        action={
          rule &&
          ruleDay && (
            <Button onClick={() => follow.save({ deadline: number })}>{t("dates:detail.follow")}</Button>
          )
        }
      >
        {t("dates:detail.handSet", { why: hand_set_why ?? "" })}
        {ruleDay && ruleDay !== date && (
          <div>{t("dates:detail.handSetRule", { day: formatDayLong(ruleDay) })}</div>
        )}
      </Band>
      <Saying refusal={follow.form.refusal} />
    </>
  );
}

function Saying({ refusal }: { refusal: string | undefined }) {
  return <Refusal of={refusal ? { message: refusal } : null} />;
}
