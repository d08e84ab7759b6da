import type { BulkChange } from "../../../api/generated/types";
import { todayHere } from "../../../text";

/** What can be set of many people at once, in the order in which it is offered. */
export const WHATS = ["status", "fact", "tag", "untag", "note"] as const;
export type What = (typeof WHATS)[number];

/** What the form holds, each kind of change with fields of its own. */
export interface Draft {
  what: What;
  status: string;
  on: string;
  reason: string;
  fact: string;
  value: string;
  /** Whether the fact is to be not known. */
  isCleared: boolean;
  tag: string;
  text: string;
}

export function newDraft(): Draft {
  return {
    what: "status",
    status: "",
    on: todayHere(),
    reason: "",
    fact: "",
    value: "",
    isCleared: false,
    tag: "",
    text: "",
  };
}

/** The change that a draft asks for; null while something of it is missing. */
export function changeOf(draft: Draft): BulkChange | null {
  const { what, status, on, reason, fact, value, isCleared, tag, text } = draft;
  switch (what) {
    case "status":
      return status === "" ? null : { set: "status", status, on: on || null, note: reason || null };
    case "fact":
      if (fact === "") return null;
      if (isCleared) return { set: "fact_clear", fact };
      return value.trim() === "" ? null : { set: "fact", fact, value };
    case "tag":
    case "untag":
      return tag.trim() === "" ? null : { set: what, tag };
    case "note":
      return text.trim() === "" ? null : { set: "note", text };
  }
}
