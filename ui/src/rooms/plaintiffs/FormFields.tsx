import type { ReactNode } from "react";
import type { FactTypeView, NameParts, PersonFields } from "../../api/generated/types";
import { SelectField, TextField } from "../../kit/fields";
import { PhoneField } from "../../kit/typed-fields";
import { BirthField } from "../../people/BirthField";
import { FactField } from "../../people/fact-field";
import { type FieldName, fieldOf } from "../../people/fields";
import { STATUSES } from "../../people/status";
import { t, word } from "../../text";
import { NameSplitter } from "./NameSplitter";
import styles from "./plaintiffs.module.css";

interface Place {
  name: FieldName;
  /** Sixths of the width. */
  span: 1 | 2 | 3 | 4 | 6;
  type?: "email";
}

const NAME: readonly Place[] = [
  { name: "given", span: 3 },
  { name: "middle", span: 3 },
  { name: "family", span: 4 },
  { name: "suffix", span: 2 },
  { name: "known_as", span: 3 },
  { name: "former_names", span: 3 },
];
const CONTACT: readonly Place[] = [
  { name: "email", span: 6, type: "email" },
  { name: "phone", span: 6 },
  { name: "street", span: 6 },
  { name: "city", span: 3 },
  { name: "state", span: 1 },
  { name: "zip", span: 2 },
];
const OPTIONS = STATUSES.map((value) => ({ value, label: word("plaintiffs:status", value) }));

/** Every field that the core may refuse. */
export function fieldNames(facts: readonly FactTypeView[]): string[] {
  const named = [...NAME, ...CONTACT].map(({ name }): string => name);
  return [...named, "born_on", "external_id", "status", ...facts.map(({ key }) => `facts.${key}`)];
}

interface FormFieldsProps {
  /** Who is edited; null for somebody new. */
  person: number | null;
  fields: PersonFields;
  facts: readonly FactTypeView[];
  /** Status of a new person; null while one is edited. */
  status: { value: string; set: (status: string) => void } | null;
  errorOf: (name: string) => string | undefined;
  onChange: (name: string, value: string) => void;
}

/** The fields of a person in the order in which a caller says them. */
export function FormFields({ person, fields, facts, status, errorOf, onChange }: FormFieldsProps) {
  const bind = (name: string) => ({
    value: fieldOf(fields, name),
    error: errorOf(name),
    onChange: (value: string) => onChange(name, value),
  });
  const takeParts = (parts: NameParts) => {
    for (const [part, text] of Object.entries(parts)) onChange(part, text);
  };
  const line = ({ name, span, ...type }: Place) => {
    const Field = name === "phone" ? PhoneField : TextField;
    return (
      <Cell key={name} name={name} span={span}>
        <Field label={t(`plaintiffs:form.${name}`)} {...type} {...bind(name)} />
      </Cell>
    );
  };
  return (
    <div className={styles.fields}>
      {NAME.map(line)}
      <div className={styles.span6}>
        <NameSplitter text={fields.family.includes(",") ? fields.family : fields.given} onTake={takeParts} />
      </div>
      <Cell name="born_on" span={3}>
        <BirthField
          person={person}
          label={t("plaintiffs:form.born_on")}
          placeholder={t("plaintiffs:form.dateHint")}
          {...bind("born_on")}
        />
      </Cell>
      {CONTACT.map(line)}
      <h3 className={styles.span6}>{t("plaintiffs:form.facts")}</h3>
      {facts.map(({ key, label, kind }) => (
        <Cell key={key} name={`facts.${key}`} span={kind === "yes_no" || kind === "text" ? 6 : 3}>
          <FactField kind={kind} label={label} {...bind(`facts.${key}`)} />
        </Cell>
      ))}
      <h3 className={styles.span6}>{t("plaintiffs:form.membership")}</h3>
      {status && (
        <Cell name="status" span={3}>
          <SelectField
            label={t("plaintiffs:form.status")}
            options={OPTIONS}
            value={status.value}
            error={errorOf("status")}
            onChange={status.set}
          />
        </Cell>
      )}
      <Cell name="external_id" span={3}>
        <TextField label={t("plaintiffs:form.external_id")} {...bind("external_id")} />
      </Cell>
    </div>
  );
}

function Cell({ name, span, children }: { name: string; span: Place["span"]; children: ReactNode }) {
  return (
    <div data-field={name} className={styles[`span${span}`]}>
      {children}
    </div>
  );
}
