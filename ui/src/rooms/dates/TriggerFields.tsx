import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { FilingView, TriggerDraft } from "../../api/generated/types";
import { useCourtDays } from "../../deadlines/use-court-days";
import { SelectField, TextField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { DateField } from "../../kit/typed-fields";
import { atStart, formatDay, t } from "../../text";
import styles from "./dates.module.css";
import { futureHint } from "./future";
import { Holidays } from "./Holidays";
import { serviceOptions, USUAL_WAY } from "./service";
import { useIsServed } from "./useIsServed";

interface TriggerFieldsProps {
  draft: TriggerDraft;
  onChange: (part: Partial<TriggerDraft>) => void;
  refusalAt: (field: string) => string | undefined;
}

/** What happened, on which day, how it was served, and what else bears on the days that follow. */
export function TriggerFields({ draft, onChange, refusalAt }: TriggerFieldsProps) {
  const { case: caseId } = useCase();
  const events = useCore("trigger_event_list", {});
  const filings = useCore("filing_list", { case: caseId });
  const event = events.data?.find((known) => known.event === draft.event);
  const countCourtDays = useCourtDays(caseId);
  const isServed = useIsServed(draft.event);
  return (
    <div className={styles.fields}>
      <Refusal of={events.error} />
      <div className={styles.half}>
        <SelectField
          label={t("dates:trigger.event")}
          placeholder={t("dates:trigger.eventHint")}
          options={(events.data ?? []).map(({ event: value, words }) => ({ value, label: atStart(words) }))}
          value={draft.event}
          onChange={(value) => onChange({ event: value })}
          hint={event?.when ?? undefined}
          error={refusalAt("event")}
          required
        />
      </div>
      <DateField
        label={t("dates:trigger.on")}
        value={draft.on}
        onChange={(on) => onChange({ on })}
        countCourtDays={countCourtDays}
        hint={futureHint(draft.on)}
        error={refusalAt("on")}
        required
      />
      <SelectField
        label={t("dates:trigger.served")}
        options={serviceOptions()}
        value={draft.service ?? USUAL_WAY}
        onChange={(service) => onChange({ service })}
        error={refusalAt("service")}
        disabled={!isServed}
      />
      <div className={styles.half}>
        <SelectField
          label={t("dates:trigger.filing")}
          options={(filings.data ?? []).map(filingOption)}
          value={draft.filing === null ? "" : String(draft.filing)}
          onChange={(filing) => onChange(ofFiling(filing, draft, filings.data ?? []))}
          error={refusalAt("filing")}
          clearable
        />
      </div>
      <div className={styles.half}>
        <TextField
          label={t("dates:trigger.note")}
          value={draft.note ?? ""}
          onChange={(note) => onChange({ note: note || null })}
          error={refusalAt("note")}
        />
      </div>
      <Holidays
        profile={draft.profile}
        clearable
        inaccessible={draft.inaccessible}
        onProfile={(profile) => onChange({ profile })}
        onInaccessible={(inaccessible) => onChange({ inaccessible })}
        refusalAt={refusalAt}
      />
    </div>
  );
}

function filingOption({ filing, filed_on, docket_entry, title }: FilingView) {
  const entry = docket_entry === null ? "" : `${t("dates:timeline.entry", { entry: docket_entry })} · `;
  return { value: String(filing), label: `${entry}${title}, ${formatDay(filed_on)}` };
}

/** An entry of the docket brings its day along where none was typed yet. */
function ofFiling(
  filing: string,
  draft: TriggerDraft,
  filings: readonly FilingView[],
): Partial<TriggerDraft> {
  const found = filings.find((known) => String(known.filing) === filing);
  if (!found) return { filing: null };
  return { filing: found.filing, on: draft.on || found.filed_on };
}
