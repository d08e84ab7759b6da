import { Autocomplete, Input, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { t } from "../text";
import { type FieldProps, useLeaving } from "./field-props";

interface TextFieldProps extends FieldProps {
  /** More than one line; grows with the text. */
  multiline?: boolean;
  type?: "text" | "email" | "password";
  autoComplete?: string;
}

/** A line of text, or several. */
export function TextField({ multiline = false, type = "text", ...props }: TextFieldProps) {
  const leaving = useLeaving(props);
  const shared = {
    label: props.label,
    value: props.value,
    description: props.hint,
    placeholder: props.placeholder,
    required: props.required,
    disabled: props.disabled,
    error: leaving.error,
    autoFocus: props.autoFocus,
    autoComplete: props.autoComplete ?? "off",
    spellCheck: multiline,
    onFocus: leaving.enter,
    onBlur: () => leaving.leave(),
    onChange: (event: { currentTarget: { value: string } }) => {
      leaving.change();
      props.onChange(event.currentTarget.value);
    },
  };
  if (multiline) return <Textarea autosize minRows={2} maxRows={8} {...shared} />;
  return (
    <TextInput
      type={type}
      {...shared}
      onKeyDown={({ key }) => {
        if (key === "Enter") leaving.leave();
      }}
    />
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  /** Lets the choice be emptied. */
  clearable?: boolean;
  /** Stands in a popover, which would take a click on a list outside of it for the wish to close. */
  isInPopover?: boolean;
}

/** One of a list; typing narrows a list of more than seven, and Enter takes the first that is left. */
export function SelectField(props: SelectFieldProps) {
  const { options, clearable = false, isInPopover = false } = props;
  const leaving = useLeaving(props);
  return (
    <Select
      label={props.label}
      value={props.value === "" ? null : props.value}
      data={[...options]}
      description={props.hint}
      placeholder={props.placeholder}
      required={props.required}
      disabled={props.disabled}
      error={leaving.error}
      clearable={clearable}
      allowDeselect={clearable}
      searchable={options.length > 7}
      selectFirstOptionOnChange={options.length > 7}
      filter={({ search }) => likest(options, search)}
      autoFocus={props.autoFocus}
      openOnFocus={!props.autoFocus}
      comboboxProps={{ transitionProps: { duration: 80 }, withinPortal: !isInPopover }}
      onChange={(value) => {
        props.onChange(value ?? "");
        leaving.leave(value ?? "");
      }}
    />
  );
}

/** The options that hold what is typed: the one that is just that first, then those that begin with it. */
function likest(options: SelectFieldProps["options"], typed: string) {
  const sought = typed.trim().toLowerCase();
  const rank = (label: string) => (label === sought ? 0 : label.startsWith(sought) ? 1 : 2);
  return options
    .map((option) => ({ option, label: option.label.toLowerCase() }))
    .filter(({ label }) => label.includes(sought))
    .sort((one, other) => rank(one.label) - rank(other.label))
    .map(({ option }) => option);
}

interface OfferedFieldProps extends FieldProps {
  /** What can be taken as it is. */
  offered: readonly string[];
}

/** One of those offered, or another that is typed; typing narrows those offered. */
export function OfferedField(props: OfferedFieldProps) {
  const leaving = useLeaving(props);
  const known = [...new Set(props.offered)];
  // What is one of them already narrows nothing: then the others are looked for.
  const sought = known.includes(props.value) ? "" : props.value.trim().toLowerCase();
  return (
    <Autocomplete
      label={props.label}
      value={props.value}
      data={known.filter((one) => one.toLowerCase().includes(sought))}
      filter={({ options }) => options}
      description={props.hint}
      placeholder={props.placeholder}
      required={props.required}
      disabled={props.disabled}
      error={leaving.error}
      autoFocus={props.autoFocus}
      openOnFocus={!props.autoFocus}
      comboboxProps={{ transitionProps: { duration: 80 } }}
      onFocus={leaving.enter}
      onBlur={() => leaving.leave()}
      onChange={(value) => {
        leaving.change();
        props.onChange(value);
      }}
    />
  );
}

/** Yes, no or unknown: `"yes"`, `"no"` or `""`. Not knowing is an answer of its own. */
export function YesNoField(props: FieldProps) {
  const leaving = useLeaving(props);
  const id = useId();
  return (
    <Input.Wrapper
      label={props.label}
      labelElement="div"
      labelProps={{ id }}
      description={props.hint}
      error={leaving.error}
    >
      <div>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          value={props.value}
          disabled={props.disabled ?? false}
          transitionDuration={100}
          data={[
            { value: "yes", label: t("kit:yes") },
            { value: "no", label: t("kit:no") },
            { value: "", label: t("kit:unknown") },
          ]}
          onChange={(value) => {
            props.onChange(value);
            leaving.leave(value);
          }}
        />
      </div>
    </Input.Wrapper>
  );
}
