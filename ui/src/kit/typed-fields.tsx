import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { formatDate, formatDay, formatDayLong, formatPhone, t, todayHere } from "../text";
import { earliestOf, isDay } from "../text/days";
import { readMoney } from "../text/money";
import { readCourtDays, readDay, readPartialDay } from "../text/read-day";
import { type Hand, useDayKeys } from "./day-keys";
import { type FieldProps, useLeaving } from "./field-props";

interface TypedProps extends FieldProps {
  /** The wire text of what was typed, or null if it cannot be read. */
  read: (typed: string) => string | null;
  /** Reads what `read` cannot and the core can, once the field is left; null if it cannot either. */
  ask?: ((typed: string) => Promise<string> | null) | undefined;
  /** How the value is shown once the field is left; as it is, where nothing is said. */
  form?: (value: string) => string;
  /** What stands below the field once it is left. */
  below: (value: string) => string | undefined;
  /** What stands there already while a text is typed that can be read. */
  preview?: ((value: string) => string | undefined) | undefined;
  /** Says that a text cannot be read. */
  unread: (typed: string) => string;
  /** Keys of this kind of field, before they become text. */
  keys?: { press: (event: KeyboardEvent, hand: Hand) => void; forget: () => void };
  align: "left" | "right";
  inputMode: "text" | "decimal" | "tel";
}

const asItIs = (value: string) => value;

/** A field whose wire text differs from what is typed. Unreadable text goes to the core as it is. */
function TypedField(typed: TypedProps) {
  const { read, ask, form = asItIs, below, preview, unread, keys, align, inputMode, ...props } = typed;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = useRef(props.value);
  shown.current = draft ?? props.value;
  const wire = (text: string) => (text.trim() === "" ? "" : (read(text) ?? text));
  const isRead = (text: string) => text.trim() === "" || read(text) !== null;
  const leaving = useLeaving({
    ...props,
    check: (value) => (isRead(value) ? (props.check?.(value) ?? null) : unread(value)),
  });
  const put = (value: string) => {
    leaving.change();
    setDraft(null);
    props.onChange(value);
  };
  const type = (text: string) => {
    leaving.change();
    setDraft(text);
    props.onChange(wire(text));
  };
  const settle = async () => {
    const text = shown.current;
    keys?.forget();
    setDraft(null);
    const asked = isRead(text) ? null : (ask?.(text) ?? null);
    if (!asked) return leaving.leave(wire(text));
    try {
      const answer = await asked;
      // Something else may have been typed meanwhile.
      if (shown.current !== text) return;
      put(answer);
      leaving.leave(answer);
    } catch (refusal) {
      leaving.refuse(refusal instanceof Error ? refusal.message : unread(text));
    }
  };
  return (
    <TextInput
      label={props.label}
      value={draft ?? form(props.value)}
      description={preview?.(props.value) ?? (draft === null ? below(props.value) : undefined) ?? props.hint}
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
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        keys?.press(event, { value: wire(shown.current), draft, put, type });
      }}
      onChange={({ currentTarget: { value } }) => type(value)}
    />
  );
}

interface DateFieldProps extends FieldProps {
  /** Today, for what counts from it. */
  today?: string;
  /** Counts court days from the day that the field counts from: `+14cd` is 14. Without it they are not read. */
  countCourtDays?: (count: number) => Promise<string>;
}

/**
 * A calendar day: takes what `readDay` reads, and `+14cd` where the core counts court days; shows the long form
 * with its weekday below once it is left. `+` and `-` move it by a day, Page Up and Page Down by a month. The value
 * is ISO text, or the text as typed when it cannot be read.
 */
export function DateField({ today = todayHere(), countCourtDays, ...props }: DateFieldProps) {
  const keys = useDayKeys();
  return (
    <TypedField
      {...props}
      placeholder={props.placeholder ?? t("kit:dateHint")}
      read={(text) => readDay(text, today)}
      ask={(text) => {
        const count = readCourtDays(text);
        return count === null ? null : (countCourtDays?.(count) ?? null);
      }}
      // Its line is kept free: a click that leaves the field must find its button where it was.
      below={(value) => (readDay(value, today) === null ? undefined : formatDayLong(value))}
      hint={props.hint ?? "\u00a0"}
      unread={(text) => {
        if (readCourtDays(text) !== null) return t("kit:courtDaysUnread");
        return t(readPartialDay(text, today) === null ? "kit:dateUnread" : "kit:dateNotWhole");
      }}
      keys={keys}
      align="left"
      inputMode="text"
    />
  );
}

/**
 * The date of an old event: a day as in `DateField`, or what `readPartialDay` reads of a month or a year. It says below
 * how it is read and from which day it counts. The value is ISO text as far as the date is known.
 */
export function PartialDateField({ today = todayHere(), ...props }: FieldProps & { today?: string }) {
  const keys = useDayKeys();
  return (
    <TypedField
      {...props}
      placeholder={props.placeholder ?? t("kit:partialDateHint")}
      read={(text) => readPartialDay(text, today)}
      // What it is read as is said while it is typed: nobody need leave the field to know.
      preview={(value) => {
        const first = earliestOf(value);
        return first ? t("kit:partialDate", { known: formatDate(value), day: formatDay(first) }) : undefined;
      }}
      below={(value) => (isDay(value) ? formatDayLong(value) : undefined)}
      hint={props.hint ?? "\u00a0"}
      unread={(text) => t(readCourtDays(text) === null ? "kit:partialDateUnread" : "kit:courtDaysUnread")}
      keys={keys}
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
      unread={() => t("kit:moneyUnread")}
      align="right"
      inputMode="decimal"
    />
  );
}

/** A telephone number: what was typed is the value, and stands in the form of its country once the field is left. */
export function PhoneField(props: FieldProps) {
  return (
    <TypedField
      {...props}
      read={asItIs}
      form={formatPhone}
      below={() => undefined}
      unread={asItIs}
      align="left"
      inputMode="tel"
    />
  );
}
