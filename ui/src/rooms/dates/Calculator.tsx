import { useState } from "react";
import { useCore } from "../../api/client";
import type { DeadlineRuleView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { SelectField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { useSettled } from "../../kit/settled";
import { DateField } from "../../kit/typed-fields";
import { t } from "../../text";
import { isDay } from "../../text/days";
import { ClosedDays } from "./ClosedDays";
import { DeadlineFound } from "./DeadlineFound";
import styles from "./dates.module.css";
import { profilesOf, profileWords } from "./profiles";
import { serviceOptions, USUAL_WAY } from "./service";

/** Works out a deadline by its rule, without a case: it changes nothing and is kept nowhere. */
export function Calculator({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("dates:calc.title")}
      close={t("dates:calc.close")}
      size="40rem"
    >
      {opened && <Rules />}
    </Dialog>
  );
}

function Rules() {
  const rules = useCore("deadline_rule_list", {});
  const [code, choose] = useState("");
  const rule = rules.data?.find((known) => known.code === code);
  // An order names the day of the others: there is nothing to work out.
  const counted = rules.data?.filter(({ is_by_order }) => !is_by_order);
  const options = counted?.map((known) => ({ value: known.code, label: `${known.cite} · ${known.text}` }));
  return (
    <div className={styles.calculator}>
      <Refusal of={rules.error} />
      {options && (
        <SelectField
          label={t("dates:calc.rule")}
          options={options}
          value={code}
          onChange={choose}
          hint={rule?.only_where ? t("dates:trigger.onlyWhere", { case: rule.only_where }) : undefined}
        />
      )}
      {rule && <Worked key={rule.code} rule={rule} />}
    </div>
  );
}

/** Follows the rule: the state's own rules are read by the state's holidays, the others by the federal ones. */
const BY_RULE = "";

/** The days of the events of a rule, how the paper was served, which days do not count, and what comes out. */
function Worked({ rule }: { rule: DeadlineRuleView }) {
  const [days, setDays] = useState<Record<string, string>>({});
  const [service, setService] = useState(USUAL_WAY);
  const [profile, setProfile] = useState(BY_RULE);
  const [inaccessible, setInaccessible] = useState<string[]>([]);
  // What is still being typed is no day yet.
  const events = Object.fromEntries(Object.entries(days).filter(([, day]) => isDay(day)));
  const asked = useSettled({
    rule: rule.code,
    trigger: null,
    events,
    service,
    profile: profile || null,
    inaccessible,
    court: null,
  });
  const found = useCore("deadline", asked, { enabled: Object.keys(asked.events).length > 0 });
  return (
    <>
      {rule.events.map(({ event, words }) => (
        <DateField
          key={event}
          label={t("dates:calc.event", { event: words })}
          value={days[event] ?? ""}
          onChange={(day) => setDays({ ...days, [event]: day })}
        />
      ))}
      {rule.adds_service && (
        <SelectField
          label={t("dates:calc.served")}
          options={serviceOptions()}
          value={service}
          onChange={setService}
        />
      )}
      <SelectField
        label={t("dates:calc.profile")}
        placeholder={t("dates:calc.byRule")}
        options={profilesOf(rule.method).map((value) => ({ value, label: profileWords(value) }))}
        value={profile}
        onChange={setProfile}
        clearable
      />
      <ClosedDays days={inaccessible} onChange={setInaccessible} />
      <Refusal of={found.error} />
      {found.data && <DeadlineFound found={found.data} />}
    </>
  );
}
