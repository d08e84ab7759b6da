import { TextField } from "../../kit/fields";
import { t } from "../../text";

interface OptionsFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The words that a text may hold, a line each. */
export function OptionsField(props: OptionsFieldProps) {
  return (
    <TextField {...props} label={t("claims:facts.options")} hint={t("claims:facts.optionsHint")} multiline />
  );
}

/** The words on the lines of the field. */
export function optionsOf(lines: string): string[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
