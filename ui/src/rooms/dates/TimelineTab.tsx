import { IconTimeline } from "@tabler/icons-react";
import { Fragment } from "react";
import { Standing } from "../../deadlines/standing";
import { leftWords } from "../../deadlines/time";
import { OpenFigure } from "../../kit/figures";
import { EmptyState } from "../../kit/layout";
import { formatDayLong, t, todayHere, unbroken } from "../../text";
import { HappeningIcon, toneOf } from "./HappeningIcon";
import type { Happening, Period } from "./happenings";
import { TimeStrip } from "./TimeStrip";
import styles from "./timeline.module.css";

interface TimelineTabProps {
  happenings: readonly Happening[];
  periods: readonly Period[];
  onOpen: (deadline: number) => void;
}

/** The whole case on one line: a strip that shows how far things lie apart, and the same day by day. */
export function TimelineTab({ happenings, periods, onOpen }: TimelineTabProps) {
  const today = todayHere();
  if (happenings.length === 0) {
    return (
      <EmptyState
        icon={<IconTimeline size={32} stroke={1.25} aria-hidden />}
        title={t("dates:timeline.title")}
      >
        {t("dates:timeline.empty")}
      </EmptyState>
    );
  }
  const firstAhead = happenings.findIndex(({ day }) => day >= today);
  return (
    <div className={styles.page}>
      <TimeStrip happenings={happenings} periods={periods} today={today} />
      <ol className={styles.days} aria-label={t("dates:timeline.title")}>
        {happenings.map((known, at) => (
          <Fragment key={known.key}>
            {at === firstAhead && <Today day={today} />}
            <Line happening={known} isRepeated={happenings[at - 1]?.day === known.day} onOpen={onOpen} />
          </Fragment>
        ))}
        {firstAhead < 0 && <Today day={today} />}
      </ol>
    </div>
  );
}

function Today({ day }: { day: string }) {
  return (
    <li className={styles.today} aria-current="date">
      <span className={styles.day}>{formatDayLong(day)}</span>
      <span>{t("dates:timeline.today")}</span>
    </li>
  );
}

interface LineProps {
  happening: Happening;
  /** The line above has the same day. */
  isRepeated: boolean;
  onOpen: (deadline: number) => void;
}

function Line({ happening, isRepeated, onOpen }: LineProps) {
  const { day, text, note, deadline, lane } = happening;
  return (
    <li className={styles.line} data-tone={toneOf(happening)}>
      <span className={styles.day} data-repeated={isRepeated || undefined}>
        {formatDayLong(day)}
      </span>
      <span className={styles.mark}>
        <HappeningIcon happening={happening} size={15} />
      </span>
      <span className={styles.what}>
        {deadline ? (
          <OpenFigure what={t("deadlines:open", { text })} onOpen={() => onOpen(deadline.deadline)}>
            {text}
          </OpenFigure>
        ) : (
          text
        )}
        <span className={styles.quiet}>{note ? unbroken(note) : t(`dates:timeline.lanes.${lane}`)}</span>
      </span>
      <span className={styles.left}>{deadline?.is_open && leftWords(deadline)}</span>
      <span>{deadline && <Standing deadline={deadline} />}</span>
    </li>
  );
}
