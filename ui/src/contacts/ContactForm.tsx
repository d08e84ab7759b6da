import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { ContactEntry, ContactSaid, TaskView } from "../api/generated/types";
import { useSaving } from "../exposure/saving";
import { SelectField, TextField } from "../kit/fields";
import { SmallForm, Wide } from "../kit/small-form";
import { DateField } from "../kit/typed-fields";
import { formatTime, t, todayHere, word } from "../text";

const WAYS = ["call", "letter", "email", "visit", "other"];
const DIRECTIONS = ["out", "in"];
/** What can come of each way; of the first it is thought first. */
const OUTCOMES: Record<string, string[]> = {
  call: ["reached", "left_message", "no_answer", "wrong_number"],
  letter: ["sent", "received", "returned"],
  email: ["sent", "received", "returned"],
  visit: ["reached", "no_answer"],
  other: ["reached", "left_message", "no_answer", "sent", "received", "returned"],
};
const FIELDS = ["on", "time", "way", "direction", "outcome", "next.step", "next.on"];
const TWO = "minmax(0, 1fr) minmax(0, 1fr)";

const options = (group: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: word(group, value) }));

interface LogFormProps {
  person: number;
  /** Open next steps of the person: logging a contact mostly settles them. */
  open: readonly TaskView[];
  onClose: () => void;
}

/** Logs a contact that has just taken place: a call that reached the person, unless something else is said. */
export function LogForm({ person, open, onClose }: LogFormProps) {
  const [said, say] = useState(newCall);
  const [next, plan] = useState({ step: "", on: "" });
  const [settles, settle] = useState(open.length > 0);
  const add = useSaving("contact_add", FIELDS, onClose);
  const save = () => add.save({ person, said, next: next.step || next.on ? next : null, settles });
  return (
    <SmallForm
      label={t("contacts:logTitle")}
      columns={TWO}
      save={t("contacts:save")}
      {...add.form}
      onSave={save}
    >
      <SaidFields said={said} errorOf={add.refusalAt} onChange={(part) => say({ ...said, ...part })} />
      <TextField
        label={t("contacts:step")}
        value={next.step}
        onChange={(step) => plan({ ...next, step })}
        error={add.refusalAt("next.step")}
      />
      <DateField
        label={t("contacts:stepOn")}
        value={next.on}
        onChange={(on) => plan({ ...next, on })}
        error={add.refusalAt("next.on")}
      />
      {open.length > 0 && (
        <Wide>
          <Checkbox
            label={t("contacts:settles", {
              count: open.length,
              steps: open.map(({ title }) => title).join("; "),
            })}
            checked={settles}
            onChange={({ currentTarget: { checked } }) => settle(checked)}
          />
        </Wide>
      )}
    </SmallForm>
  );
}

/** Corrects an entry: what it says now can be changed, and the wrong one stays in sight. */
export function CorrectForm({ entry, onClose }: { entry: ContactEntry; onClose: () => void }) {
  const [said, say] = useState(() => saidBy(entry));
  const correct = useSaving("contact_correct", FIELDS, onClose);
  return (
    <SmallForm
      label={t("contacts:correctTitle")}
      columns={TWO}
      save={t("contacts:saveCorrection")}
      {...correct.form}
      onSave={() => correct.save({ contact: entry.contact, said })}
    >
      <SaidFields said={said} errorOf={correct.refusalAt} onChange={(part) => say({ ...said, ...part })} />
    </SmallForm>
  );
}

interface SaidFieldsProps {
  said: Said;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<Said>) => void;
}

type Said = { [Part in keyof ContactSaid]-?: NonNullable<ContactSaid[Part]> };

function SaidFields({ said, errorOf, onChange }: SaidFieldsProps) {
  const outcomes = OUTCOMES[said.way] ?? [];
  const text = (part: "time" | "of_firm" | "with_whom") => ({
    label: t(`contacts:${part}`),
    value: said[part],
    error: errorOf(part),
    onChange: (value: string) => onChange({ [part]: value }),
  });
  return (
    <>
      <SelectField
        label={t("contacts:wayLabel")}
        value={said.way}
        options={options("contacts:way", WAYS)}
        onChange={(way) => onChange({ way, outcome: OUTCOMES[way]?.[0] ?? said.outcome })}
      />
      <SelectField
        label={t("contacts:directionLabel")}
        value={said.direction}
        options={options("contacts:direction", DIRECTIONS)}
        onChange={(direction) => onChange({ direction })}
      />
      <Wide>
        <SelectField
          label={t("contacts:outcomeLabel")}
          value={said.outcome}
          options={options("contacts:outcome", outcomes)}
          error={errorOf("outcome")}
          onChange={(outcome) => onChange({ outcome })}
        />
      </Wide>
      <Wide>
        <TextField
          label={t("contacts:said")}
          value={said.said}
          onChange={(value) => onChange({ said: value })}
          multiline
          autoFocus
        />
      </Wide>
      <DateField
        label={t("contacts:on")}
        value={said.on}
        onChange={(on) => onChange({ on })}
        error={errorOf("on")}
      />
      <TextField {...text("time")} hint={t("contacts:timeHint")} />
      <TextField {...text("with_whom")} hint={t("contacts:with_whomHint")} />
      <TextField {...text("of_firm")} hint={t("contacts:of_firmHint")} />
    </>
  );
}

function newCall(): Said {
  const now = new Date();
  const on = todayHere(now);
  const blank = { of_firm: "", with_whom: "", said: "" };
  return { on, time: formatTime(now), way: "call", direction: "out", outcome: "reached", ...blank };
}

function saidBy({ on, time, way, direction, of_firm, with_whom, outcome, said }: ContactEntry): Said {
  return {
    on,
    time: time ?? "",
    way,
    direction,
    of_firm,
    with_whom: with_whom ?? "",
    outcome,
    said: said ?? "",
  };
}
