import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useSaving } from "../../../exposure/saving";
import { TextField } from "../../../kit/fields";
import { SmallForm, Wide } from "../../../kit/small-form";
import { DateField, PhoneField } from "../../../kit/typed-fields";
import { t } from "../../../text";

const FIELDS = ["kind", "value", "city", "state", "zip", "noted_on", "told_by"];
const KINDS = ["phone", "email", "address"] as const;
type Kind = (typeof KINDS)[number];

/** Adds a way to reach a person: an address, a number, an e-mail, since when it is known and who told it. */
export function ContactForm({ person, onClose }: { person: number; onClose: () => void }) {
  const [kind, setKind] = useState<Kind>("phone");
  const [typed, type] = useState({ value: "", city: "", state: "", zip: "", noted_on: "", told_by: "" });
  const { save, refusalAt, form } = useSaving("reach_add", FIELDS, onClose);
  const bind = (name: keyof typeof typed) => ({
    value: typed[name],
    error: refusalAt(name),
    onChange: (value: string) => type((now) => ({ ...now, [name]: value })),
  });
  const send = () =>
    save({
      person,
      kind,
      ...typed,
      noted_on: typed.noted_on || null,
      told_by: typed.told_by || null,
    });
  const Value = kind === "phone" ? PhoneField : TextField;
  return (
    <SmallForm
      label={t("person:contacts.add")}
      columns="minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)"
      save={t("person:contacts.save")}
      {...form}
      onSave={send}
    >
      <Wide>
        <SegmentedControl
          size="xs"
          aria-label={t("person:contacts.kind")}
          transitionDuration={100}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`person:contacts.kinds.${value}`) }))}
          onChange={(value) => setKind(value as Kind)}
        />
      </Wide>
      <Wide>
        <Value key={kind} label={t(`person:contacts.value.${kind}`)} {...bind("value")} autoFocus />
      </Wide>
      {kind === "address" && (
        <>
          <TextField label={t("person:contacts.city")} {...bind("city")} />
          <TextField label={t("person:contacts.state")} {...bind("state")} />
          <TextField label={t("person:contacts.zip")} {...bind("zip")} />
        </>
      )}
      <DateField label={t("person:contacts.notedOn")} {...bind("noted_on")} />
      <Wide>
        <TextField
          label={t("person:contacts.toldBy")}
          hint={t("person:contacts.toldByHint")}
          {...bind("told_by")}
        />
      </Wide>
    </SmallForm>
  );
}
