import { Button } from "@mantine/core";
import { useState } from "react";
import type { FactView, LastDayView, RivalStartView } from "../../api/generated/types";
import { StatusWord, Why } from "../../kit/words";
import { TollingDialog } from "../../limitation/tolling-dialog";
import { questionWords } from "../../limitation/words";
import { dayTone, leftWords } from "../../people/days-left";
import { formatDate, formatDay, formatDayLong, t, unbroken, word } from "../../text";
import { gapWords } from "./filter";
import styles from "./plaintiffs.module.css";
import { WholeSource } from "./Source";
import { inputWords } from "./values";

interface DatesTabProps {
  days: readonly LastDayView[];
  facts: readonly FactView[];
  person: { person: number; name: string };
}

/** The last day to file of each claim, with the days left, what stopped the clock, and how it was counted. */
export function DatesTab({ days, facts, person }: DatesTabProps) {
  const [isAdding, add] = useState(false);
  return (
    <div className={styles.tab}>
      {days.map((day) => (
        <ClaimDay key={day.claim} day={day} facts={facts} />
      ))}
      <div>
        <Button onClick={() => add(true)}>{t("limitation:addFor")}</Button>
      </div>
      <TollingDialog opened={isAdding} person={person} onClose={() => add(false)} />
    </div>
  );
}

function ClaimDay({ day, facts }: { day: LastDayView; facts: readonly FactView[] }) {
  const { name, safe_date, days_left, cite, working, gap } = day;
  return (
    <section className={styles.day}>
      <div className={styles.dayHead}>
        <h3>{name}</h3>
        <span className={styles.cite}>{unbroken(cite)}</span>
      </div>
      {safe_date === null || days_left === null ? (
        <StatusWord tone="warn">
          {t("plaintiffs:dates.none")}
          {gap && `, ${gapWords(gap, facts)}`}
        </StatusWord>
      ) : (
        <>
          <div className={styles.dayLine}>
            <Standing day={day} safe={safe_date} left={days_left} />
            <Why what={t("plaintiffs:dates.lastDay").toLowerCase()} steps={working} />
          </div>
          {day.partial && (
            <StatusWord tone="warn">{t("limitation:partial", { known: formatDate(day.partial) })}</StatusWord>
          )}
          <OtherDays day={day} />
          <Rivals of={day.rivals} facts={facts} />
          <Tolled day={day} />
          {day.asks.length > 0 && day.filed_on === null && (
            <StatusWord tone="warn">
              {t("limitation:asks", { questions: questionWords(day.asks) })}
            </StatusWord>
          )}
        </>
      )}
    </section>
  );
}

/** Filed in time or too late; not filed yet: the day to work towards, marked where it is near, past or undecided. */
function Standing({ day, safe, left }: { day: LastDayView; safe: string; left: number }) {
  if (day.filed_on !== null) {
    const filed = { day: formatDayLong(day.filed_on) };
    return day.is_filed_in_time ? (
      <StatusWord tone="good">{t("limitation:filedInTime", filed)}</StatusWord>
    ) : (
      <StatusWord tone="bad">{t("limitation:filedLate", filed)}</StatusWord>
    );
  }
  const tone = dayTone(left) ?? (day.asks.length > 0 ? "warn" : null);
  const words = `${formatDayLong(safe)} · ${leftWords(left)}`;
  return tone ? <StatusWord tone={tone}>{words}</StatusWord> : <span>{words}</span>;
}

/** The days for the other kind of suit and under other readings, and in words which day counts. */
function OtherDays({ day }: { day: LastDayView }) {
  const { safe_date, days_left, last_day, latest_arguable_date, by_action, action } = day;
  const other = by_action.find((found) => found.action !== action && found.safe_date !== safe_date);
  const others = [
    { what: t("plaintiffs:dates.usual"), on: last_day },
    { what: t("plaintiffs:dates.latest"), on: latest_arguable_date },
    { what: other ? word("limitation:action", other.action) : "", on: other?.safe_date ?? null },
  ].filter(({ on }) => on !== null && on !== safe_date);
  if (others.length === 0) return null;
  const hasPassed = days_left !== null && days_left < 0;
  return (
    <>
      <p className={styles.quiet}>
        {t(hasPassed ? "plaintiffs:dates.countedPassed" : "plaintiffs:dates.countedLeft")}
      </p>
      <dl className={styles.otherDays}>
        {others.map(({ what, on }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{on && formatDayLong(on)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The dates that can have started the clock, where there are several, each with its source and its last day. */
function Rivals({ of, facts }: { of: readonly RivalStartView[]; facts: readonly FactView[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <p className={styles.quiet}>{t("plaintiffs:dates.rivals")}</p>
      <dl className={styles.otherDays}>
        {of.map(({ of: start, safe_date }) => {
          const name = inputWords(start, facts).label;
          return (
            <div key={start.name}>
              <dt>
                {t("plaintiffs:dates.rivalStart", { name, day: unbroken(formatDate(start.value)) })}
                <div>
                  <WholeSource source={start.source} />
                  {start.source_text && <span className={styles.source}>{start.source_text}</span>}
                </div>
              </dt>
              <dd>{safe_date ? formatDayLong(safe_date) : t("plaintiffs:dates.none")}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** Time that was not counted, and the day as if it had been. */
function Tolled({ day }: { day: LastDayView }) {
  if (day.tolled.length === 0) return null;
  return (
    <dl className={styles.otherDays}>
      {day.tolled.map(({ from, to, days, says }) => (
        <div key={from}>
          <dt title={says}>
            {formatDay(from)} – {formatDay(to)}
          </dt>
          <dd>{days === null ? t("limitation:starts") : t("limitation:tolled", { count: days })}</dd>
        </div>
      ))}
      {day.without_tolling && (
        <div>
          <dt>{t("limitation:without")}</dt>
          <dd>{formatDayLong(day.without_tolling)}</dd>
        </div>
      )}
    </dl>
  );
}
