import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { LastDaySummary, RefilingDay, RefilingView } from "../../api/generated/types";
import { SelectField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { useSettled } from "../../kit/settled";
import { DateField } from "../../kit/typed-fields";
import { StatusWord, Why } from "../../kit/words";
import { questionWords } from "../../limitation/words";
import { formatCount, formatDayLong, t, word } from "../../text";
import { isDay } from "../../text/days";
import styles from "./dates.module.css";
import { Section } from "./Section";

/** The last days of a claim that is to be filed again: for a class action and for suits of one's own, side by side. */
export function Refiling({ claims }: { claims: readonly LastDaySummary[] }) {
  const { case: caseId } = useCase();
  const [claim, choose] = useState(claims[0]?.claim ?? "");
  const [start, setStart] = useState("");
  const asked = useSettled(start);
  const found = useCore(
    "refiling",
    { case: caseId, claim, start: isDay(asked) ? asked : null, violation: null },
    { enabled: claim !== "" && (asked === "" || isDay(asked)), keep: true },
  );
  return (
    <Section title={t("limitation:refiling.title")}>
      <div className={styles.refiling}>
        <SelectField
          label={t("limitation:refiling.claim")}
          options={claims.map(({ claim: value, name }) => ({ value, label: name }))}
          value={claim}
          onChange={choose}
        />
        <DateField
          label={t("limitation:refiling.start")}
          placeholder={found.data && asked === "" ? found.data.start : undefined}
          value={start}
          onChange={setStart}
        />
      </div>
      <Refusal of={found.error} />
      {found.data && <Found found={found.data} />}
    </Section>
  );
}

function Found({ found }: { found: RefilingView }) {
  const { start, start_kind, period, people, cite, days } = found;
  return (
    <>
      <p className={styles.note} aria-live="polite">
        {t("limitation:refiling.from", {
          period,
          start: word("limitation:refiling.starts", start_kind),
          day: formatDayLong(start),
          cite,
        })}{" "}
        {people > 0 && t("limitation:refiling.people", { count: people, people: formatCount(people) })}
      </p>
      <div className={styles.pairOfDays}>
        {days.map((day) => (
          <Day key={day.action} day={day} />
        ))}
      </div>
    </>
  );
}

function Day({ day }: { day: RefilingDay }) {
  const { action, safe_date, latest_arguable_date, days_left, tolled, asks, working } = day;
  const counted = tolled.reduce((sum, { days }) => sum + (days ?? 0), 0);
  const says = formatDayLong(safe_date);
  const what = word("limitation:action", action);
  return (
    <section aria-label={what}>
      <h3>{what}</h3>
      <div className={styles.dayLine}>
        {days_left < 0 ? (
          <StatusWord tone="bad">{t("limitation:refiling.passed", { day: says })}</StatusWord>
        ) : (
          <strong>{t("limitation:refiling.left", { day: says, count: days_left })}</strong>
        )}
        <Why what={what} steps={working} />
      </div>
      {counted > 0 && <p>{t("limitation:tolled", { count: counted })}</p>}
      {latest_arguable_date !== safe_date && (
        <p>{t("limitation:refiling.latest", { day: formatDayLong(latest_arguable_date) })}</p>
      )}
      {asks.length > 0 && (
        <div className={styles.asks}>
          <StatusWord tone="warn">{t("limitation:asks", { questions: questionWords(asks) })}</StatusWord>
        </div>
      )}
    </section>
  );
}
