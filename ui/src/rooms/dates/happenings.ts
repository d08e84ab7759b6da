import type { CaseDetails, FilingView, KeptDeadline, LastDaySummary } from "../../api/generated/types";
import { atStart, inLine, t, word } from "../../text";

/** What kind of thing has a day in the case. */
export type Lane = "class" | "stages" | "filings" | "deadlines" | "lastDays";

/** The lanes of the time line, from above. */
export const LANES: readonly Lane[] = ["class", "stages", "filings", "deadlines", "lastDays"];

/** One thing with a day, of whatever kind. */
export interface Happening {
  key: string;
  lane: Lane;
  day: string;
  text: string;
  /** A second, quiet line. */
  note: string | null;
  /** The deadline it is. */
  deadline: KeptDeadline | null;
}

interface Known {
  classPeriod: readonly [string | null, string | null];
  stages: CaseDetails["stages"];
  filings: readonly FilingView[];
  deadlines: readonly KeptDeadline[];
  lastDays: readonly LastDaySummary[];
}

/** Everything in the case that has a day, oldest first. */
export function happeningsOf(known: Known): Happening[] {
  const [from, to] = known.classPeriod;
  const found: Happening[] = [
    ...(from ? [happening("class", "from", from, t("dates:timeline.classFrom"))] : []),
    ...(to ? [happening("class", "to", to, t("dates:timeline.classTo"))] : []),
    ...known.stages.map(({ status, from_on, note }, at) =>
      happening("stages", at, from_on, word("shell:stage", status), note),
    ),
    ...known.filings.map(({ filing, filed_on, title, docket_entry, filed_by }) =>
      happening("filings", filing, filed_on, title, filingNote(docket_entry, filed_by)),
    ),
    ...known.deadlines.map((deadline) => ({
      ...happening("deadlines", deadline.deadline, deadline.date, atStart(deadline.text), deadline.cite),
      deadline,
    })),
    ...known.lastDays.flatMap(({ claim, next, name, cite }) =>
      next ? [happening("lastDays", claim, next, t("dates:timeline.lastDay", { claim: name }), cite)] : [],
    ),
  ];
  return found.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** The same, with the safe days of deadlines that are not their own days: they are worked towards. */
export function withSafeDays(happenings: readonly Happening[]): Happening[] {
  const safe = happenings.flatMap((known): Happening[] => {
    const { deadline } = known;
    if (!deadline?.is_open || deadline.safe_date === deadline.date) return [];
    const text = t("dates:calendar.safe", { text: inLine(known.text) });
    return [{ ...known, key: `${known.key} safe`, day: deadline.safe_date, text }];
  });
  return [...safe, ...happenings];
}

function happening(
  lane: Lane,
  id: string | number,
  day: string,
  text: string,
  note: string | null = null,
): Happening {
  return { key: `${lane} ${id}`, lane, day, text, note, deadline: null };
}

function filingNote(entry: number | null, by: string | null): string | null {
  const parts = [entry === null ? null : t("dates:timeline.entry", { entry }), by];
  return parts.filter(Boolean).join(" · ") || null;
}
