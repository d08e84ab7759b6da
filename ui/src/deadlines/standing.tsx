import {
  type Icon,
  IconAlarm,
  IconAlertOctagon,
  IconBan,
  IconCalendarExclamation,
  IconCalendarPlus,
  IconCheck,
  IconClockHour4,
  IconHandFinger,
  IconScale,
  IconShieldCheck,
  IconShieldQuestion,
  IconTrash,
} from "@tabler/icons-react";
import type { KeptDeadline } from "../api/generated/types";
import { StatusWord, type Tone } from "../kit/words";
import { formatDay, t } from "../text";
import styles from "./deadlines.module.css";
import { daysLate, leftWords, type Press, pressOf } from "./time";

/** Each state has an icon of its own, so that no colour is needed to tell them apart. */
const PRESSED: Partial<Record<Press, { tone: Tone; icon: Icon }>> = {
  overdue: { tone: "bad", icon: IconAlertOctagon },
  week: { tone: "bad", icon: IconAlarm },
  month: { tone: "warn", icon: IconClockHour4 },
};

/** How many days are left, with icon, word and colour where time presses. */
export function DaysLeft({ deadline }: { deadline: KeptDeadline }) {
  const words = leftWords(deadline);
  const pressed = PRESSED[pressOf(deadline)];
  if (!deadline.is_open) return <span className={styles.quiet}>–</span>;
  if (!pressed) return words;
  return <StatusWord {...pressed}>{words}</StatusWord>;
}

interface Mark {
  key: string;
  tone: Tone;
  icon: Icon;
  words: string;
}

/** Everything that is to be known of how a deadline stands, the urgent first. */
function marksOf(deadline: KeptDeadline): Mark[] {
  const { status, removal, is_unconfirmed, is_critical, confirmed_by, is_hand_set } = deadline;
  const { date, is_open, now, why_not } = deadline;
  const marks: (Mark | false)[] = [
    removal !== null && mark("removal", "warn", IconTrash, t("deadlines:standing.removal")),
    is_unconfirmed && mark("unconfirmed", "warn", IconShieldQuestion, t("deadlines:standing.unconfirmed")),
    is_open &&
      now !== null &&
      !now.is_known &&
      now.date !== date &&
      mark("moves", "warn", IconScale, movesWords(now.date)),
    is_open &&
      why_not !== null &&
      !is_hand_set &&
      mark("noDay", "warn", IconScale, t("deadlines:standing.noDay")),
    status === "done" && doneMark(deadline),
    status === "waived" && mark("waived", "off", IconBan, t("deadlines:status.waived")),
    status === "extended" && mark("extended", "half", IconCalendarPlus, t("deadlines:status.extended")),
    is_critical &&
      confirmed_by !== null &&
      mark("confirmed", "good", IconShieldCheck, t("deadlines:standing.confirmed", { by: confirmed_by })),
    // An order that extends a day sets it too.
    is_hand_set &&
      status !== "extended" &&
      mark("handSet", "half", IconHandFinger, t("deadlines:standing.handSet")),
  ];
  return marks.filter((known) => known !== false);
}

/** Done in time, or so many days after the day that was kept. */
function doneMark(deadline: KeptDeadline): Mark {
  const count = daysLate(deadline);
  if (count > 0) return mark("done", "warn", IconCalendarExclamation, t("deadlines:doneLate", { count }));
  return mark("done", "good", IconCheck, t("deadlines:status.done"));
}

interface StandingProps {
  deadline: KeptDeadline;
  /** Leaves out what is asked of a person, where that is told beside it. */
  isTold?: boolean;
}

/** What a person is asked to decide. */
const ASKED = ["removal", "unconfirmed", "moves", "handSet"];

/** How a deadline stands, one word below the other. */
export function Standing({ deadline, isTold = false }: StandingProps) {
  const marks = marksOf(deadline).filter(({ key }) => !isTold || !ASKED.includes(key));
  return (
    <div className={styles.standing}>
      {marks.map(({ key, tone, icon, words }) => (
        <StatusWord key={key} tone={tone} icon={icon}>
          {words}
        </StatusWord>
      ))}
    </div>
  );
}

function mark(key: string, tone: Tone, icon: Icon, words: string): Mark {
  return { key, tone, icon, words };
}

function movesWords(day: string): string {
  return t("deadlines:standing.moves", { day: formatDay(day) });
}
