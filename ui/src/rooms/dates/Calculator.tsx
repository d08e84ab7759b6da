import { useState } from "react";
import { useCore } from "../../api/client";
import type { DeadlineRuleView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { SelectField } from "../../kit/fields";
import { Refusal } from "../../kit/refusal";
import { DateField } from "../../kit/typed-fields";
import { t, word } from "../../text";
import { DeadlineFound } from "./DeadlineFound";
import styles from "./dates.module.css";

/** How a paper can be served, the usual way first. */
const SERVED = [
  "electronic",
  "personal",
  "mail",
  "mail_out_of_state",
  "mail_abroad",
  "overnight",
  "clerk",
  "other",
];

const ISO = /^\d{4}-\d{2}-\d{2}$/;

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
  const options = rules.data?.map((known) => ({ value: known.code, label: `${known.cite} · ${known.text}` }));
  return (
    <div className={styles.calculator}>
      <Refusal of={rules.error} />
      {options && (
        <SelectField label={t("dates:calc.rule")} options={options} value={code} onChange={choose} />
      )}
      {rule && <Worked key={rule.code} rule={rule} />}
    </div>
  );
}

/** The days of the events of a rule, how the paper was served, and what comes out. */
function Worked({ rule }: { rule: DeadlineRuleView }) {
  const [days, setDays] = useState<Record<string, string>>({});
  const [service, setService] = useState("electronic");
  // What is still being typed is no day yet.
  const events = Object.fromEntries(Object.entries(days).filter(([, day]) => ISO.test(day)));
  const found = useCore(
    "deadline",
    { rule: rule.code, trigger: null, events, service, profile: null, inaccessible: [] },
    { enabled: Object.keys(events).length > 0 },
  );
  return (
    <>
      {rule.events.map((event) => (
        <DateField
          key={event}
          label={t("dates:calc.event", { event: event.replaceAll("_", " ") })}
          value={days[event] ?? ""}
          onChange={(day) => setDays({ ...days, [event]: day })}
        />
      ))}
      {rule.adds_service && (
        <SelectField
          label={t("dates:calc.served")}
          options={SERVED.map((value) => ({ value, label: word("dates:calc.ways", value) }))}
          value={service}
          onChange={setService}
        />
      )}
      <Refusal of={found.error} />
      {found.data && <DeadlineFound found={found.data} />}
    </>
  );
}
