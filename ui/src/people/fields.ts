import type { PersonFields } from "../api/generated/types";

const BLANK: PersonFields = {
  external_id: "",
  given: "",
  middle: "",
  family: "",
  suffix: "",
  known_as: "",
  former_names: "",
  born_on: "",
  email: "",
  phone: "",
  street: "",
  city: "",
  state: "",
  zip: "",
  facts: {},
};

/** A form with nothing in it. */
export function blankFields(): PersonFields {
  return { ...BLANK, facts: {} };
}

/** The fields of the form that are not facts, by name. */
export type FieldName = Exclude<keyof PersonFields, "facts">;

/** What the form holds under a name: `given`, `facts.amount_paid`. */
export function fieldOf(fields: PersonFields, name: string): string {
  if (name.startsWith("facts.")) return fields.facts[name.slice("facts.".length)] ?? "";
  return name in BLANK ? fields[name as FieldName] : "";
}

/** The form with one value changed. A fact that is emptied goes: blank is unknown. */
export function withField(fields: PersonFields, name: string, value: string): PersonFields {
  if (!name.startsWith("facts.")) return { ...fields, [name]: value };
  const { [name.slice("facts.".length)]: _, ...others } = fields.facts;
  return { ...fields, facts: value === "" ? others : { ...others, [name.slice("facts.".length)]: value } };
}

/** Whether two states of the form say the same. */
export function isSame(one: PersonFields, other: PersonFields): boolean {
  const names = Object.keys(BLANK).filter((name) => name !== "facts");
  const facts = [...Object.keys(one.facts), ...Object.keys(other.facts)].map((key) => `facts.${key}`);
  return [...names, ...facts].every((name) => fieldOf(one, name) === fieldOf(other, name));
}
