import { type KeyboardEvent, useRef } from "react";
import { plusDays, plusMonths, splitDay } from "../text/days";

/** A field as its keys may change it. */
export interface Hand {
  /** The value as it goes over the wire. */
  value: string;
  /** What is being typed; null while the field shows its value. */
  draft: string | null;
  /** Puts a whole value in. */
  put: (value: string) => void;
  /** Goes on as if this had been typed. */
  type: (text: string) => void;
}

/**
 * The keys of a field that holds a day: `+` and `-` change it by a day, Page Up and Page Down go a month back and
 * on, as in a calendar. A figure right after `+` or `-` begins `+14`, which counts from today; a letter begins a
 * new word, since none can follow a day.
 */
export function useDayKeys() {
  const sign = useRef("");
  return {
    press: (event: KeyboardEvent, hand: Hand) => {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const before = sign.current;
      const moved = step(key, hand);
      sign.current = moved !== null && isSign(key) ? signOf(key) : "";
      const begun = begin(key, before, hand);
      if (moved === null && begun === null) return;
      event.preventDefault();
      if (moved !== null) hand.put(moved);
      else if (begun !== null) hand.type(begun);
    },
    /** The field is left: what is typed next begins anew. */
    forget: () => {
      sign.current = "";
    },
  };
}

/** The day that a key moves to; null where it moves nothing. */
function step(key: string, { value, draft }: Hand): string | null {
  if (!splitDay(value)) return null;
  if (key === "PageUp") return plusMonths(value, -1);
  if (key === "PageDown") return plusMonths(value, 1);
  // Among figures a hyphen is part of what is typed: `3-31`.
  const isWhole = draft === null || /^[a-z]+$/i.test(draft.trim());
  return isWhole && isSign(key) ? plusDays(value, signOf(key) === "+" ? 1 : -1) : null;
}

/** What a key begins to type in place of the day that is there; null where it goes on with what is there. */
function begin(key: string, before: string, { value, draft }: Hand): string | null {
  if (draft !== null || !splitDay(value)) return null;
  if (before && /^\d$/.test(key)) return before + key;
  return /^[a-z]$/i.test(key) ? key : null;
}

/** `=` is the key of `+` without Shift. */
function isSign(key: string): boolean {
  return key === "+" || key === "=" || key === "-";
}

function signOf(key: string): "+" | "-" {
  return key === "-" ? "-" : "+";
}
