import type { FieldProps } from "../kit/field-props";
import { SelectField, TextField, YesNoField } from "../kit/fields";
import { MoneyField, PartialDateField } from "../kit/typed-fields";

interface FactFieldProps extends FieldProps {
  /** What the fact holds: `text`, `number`, `money`, `date` or `yes_no`. */
  kind: string;
  /** The words that a text may hold; any, where there are none. */
  options?: readonly string[];
}

/** The field of a fact of the case, by what it holds. */
export function FactField({ kind, options = [], ...field }: FactFieldProps) {
  switch (kind) {
    case "yes_no":
      return <YesNoField {...field} />;
    case "date":
      return <PartialDateField {...field} />;
    case "money":
      return <MoneyField {...field} />;
    default:
      if (options.length === 0) return <TextField {...field} />;
      return <SelectField {...field} clearable options={options.map((value) => ({ value, label: value }))} />;
  }
}
