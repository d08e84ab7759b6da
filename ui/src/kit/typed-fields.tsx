import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { formatDayLong, t, todayHere } from "../text";
import { readDay } from "../text/days";
import { readMoney } from "../text/money";
import { type FieldProps, useLeaving } from "./field-props";

interface TypedProps extends FieldProps {
  /** The wire text of what was typed, or null if it cannot be read. */
  read: (typed: string) => string | null;
  /** What stands below the field once it is left. */
  below: (value: string) => string | undefined;
  unread: string;
  align: "left" | "right";
  inputMode: "text" | "decimal";
}

/** A field whose wire text differs from what is typed. Unreadable text goes to the core as it is. */
function TypedField(typed: TypedProps) {
  const { read, below, unread, align, inputMode, ...props } = typed;
  const [draft, setDraft] = useState<string | null>(null);
  const wire = (text: string) => (text.trim() === "" ? "" : (read(text) ?? text));
  const isRead = (text: string) => text.trim() === "" || read(text) !== null;
  const leaving = useLeaving({
    ...props,
    check: (value) => (isRead(value) ? (props.check?.(value) ?? null) : unread),
  });
  const settle = () => {
    leaving.leave(wire(draft ?? props.value));
    setDraft(null);
  };
  return (
    <TextInput
      label={props.label}
      value={draft ?? props.value}
      description={(draft === null ? below(props.value) : undefined) ?? props.hint}
      placeholder={props.placeholder}
      required={props.required}
      disabled={props.disabled}
      autoFocus={props.autoFocus}
      error={leaving.error}
      autoComplete="off"
      inputMode={inputMode}
      styles={{ input: { textAlign: align } }}
      onFocus={leaving.enter}
      onBlur={settle}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === "Enter") settle();
      }}
      onChange={({ currentTarget: { value } }) => {
        leaving.change();
        setDraft(value);
        props.onChange(wire(value));
      }}
    />
  );
}

/**
 * A calendar day: takes `3/31/2026`, `3/31`, `2026-03-31`, `t`, `+14`, `-3`; shows the long form with its
 * weekday below once it is left. The value is ISO text, or the text as typed when it cannot be read.
 */
export function DateField({ today = todayHere(), ...props }: FieldProps & { today?: string }) {
  return (
    <TypedField
      {...props}
      placeholder={props.placeholder ?? t("kit:dateHint")}
      read={(text) => readDay(text, today)}
      below={(value) => (readDay(value, today) === null ? undefined : formatDayLong(value))}
      unread={t("kit:dateUnread")}
      align="left"
      inputMode="text"
    />
  );
}

/**
 * An amount: takes `1,000`, `$1k`, `(12.50)`, `250*12`. The value is decimal text such as `"1234.50"`, or the
 * text as typed when it cannot be read.
 */
export function MoneyField(props: FieldProps) {
  return (
    <TypedField
      {...props}
      read={readMoney}
      below={() => undefined}
      unread={t("kit:moneyUnread")}
      align="right"
      inputMode="decimal"
    />
  );
}
