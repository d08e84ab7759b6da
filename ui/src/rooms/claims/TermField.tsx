import type { RoomView } from "../../api/generated/types";
import { SelectField, TextField } from "../../kit/fields";
import { DateField } from "../../kit/typed-fields";
import { t } from "../../text";
import { RateField } from "./RateField";
import { valueWords } from "./term-words";

interface TermFieldProps {
  room: RoomView;
  label: string;
  value: string;
  error: string | undefined;
  /** Takes a value, with its source where that is known. */
  onChange: (value: string, source?: string) => void;
}

/** The field for one thing that the firm says of a claim. */
export function TermField({ room, label, value, error, onChange }: TermFieldProps) {
  const field = { label, value, error, required: true, autoFocus: true };
  const change = (typed: string) => onChange(typed);
  if (room.name === "interest_rate") return <RateField {...field} onChange={onChange} />;
  if (room.name === "interest_from") return <DateField {...field} onChange={change} />;
  if (room.words.length === 0) {
    const hint = room.name === "settlement_share" ? t("claims:terms.shareHint") : undefined;
    return <TextField {...field} {...(hint && { hint })} onChange={change} />;
  }
  const options = room.words.map((word) => ({ value: word, label: valueWords(room, word) }));
  return <SelectField {...field} options={options} onChange={change} />;
}
