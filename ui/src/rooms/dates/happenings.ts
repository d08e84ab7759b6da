import type {
  CaseDetails,
  FilingView,
  KeptDeadline,
  LastDaySummary,
  TollingView,
} from "../../api/generated/types";
import { atStart, inLine, t, word } from "../../text";

/** What kind of thing has a day in the case. */
export type Lane = "class" | "stages" | "filings" | "tolling" | "deadlines" | "lastDays";

/** The lanes of the time line, from above. */
export const LANES: readonly Lane[] = ["class", "stages", "filings", "tolling", "deadlines", "lastDays"];

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
  tolling: readonly TollingView[];
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
    ...known.tolling.filter(isOfClass).flatMap(tolledOf),
    ...known.deadlines.map((deadline) => ({
      ...happening("deadlines", deadline.deadline, deadline.date, atStart(deadline.text), deadline.cite),
      deadline,
    })),
    ...known.lastDays.flatMap(lastDaysOf),
  ];
  return found.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** Each day that is somebody's last one to file a claim, with how many people have it. */
function lastDaysOf({ claim, name, cite, days }: LastDaySummary): Happening[] {
  const ofDay = new Map<string, { count: number; partial: number }>();
  for (const { day, people, partial } of days) {
    const before = ofDay.get(day) ?? { count: 0, partial: 0 };
    ofDay.set(day, { count: before.count + people, partial: before.partial + partial });
  }
  return [...ofDay].map(([day, { count, partial }]) => {
    const mark = partial > 0 && t("dates:timeline.lastDayPartial", { count: partial });
    const note = [cite, mark].filter(Boolean).join(" · ");
    return happening(
      "lastDays",
      `${claim} ${day}`,
      day,
      t("dates:timeline.lastDay", { claim: name, count }),
      note,
    );
  });
}

/** When a tolling begins and ends, as far as it is known. */
function tolledOf({ tolling, draft: { cause, from_on, to_on }, name, asks }: TollingView): Happening[] {
  const note = asks.length > 0 ? `${name} · ${t("dates:timeline.undecided")}` : name;
  const begins = t("dates:timeline.tolledFrom", { cause });
  const ends = t("dates:timeline.tolledTo", { cause });
  return [
    ...(from_on ? [happening("tolling", `${tolling} from`, from_on, begins, note)] : []),
    ...(to_on ? [happening("tolling", `${tolling} to`, to_on, ends, note)] : []),
  ];
}

/** A stretch of time in the case; null where it has no known end on that side. */
export interface Period {
  key: string;
  lane: Lane;
  from: string | null;
  to: string | null;
}

/** The class period, and each time that clocks stand still. */
export function periodsOf({ classPeriod: [from, to], tolling }: Known): Period[] {
  const ofClass: Period[] = from || to ? [{ key: "class", lane: "class", from, to }] : [];
  const stopped = tolling.filter(isOfClass).map(({ tolling: key, draft: { from_on, to_on } }): Period => {
    return { key: `tolling ${key}`, lane: "tolling", from: from_on, to: to_on };
  });
  return [...ofClass, ...stopped];
}

/** What stops the clock of one person alone stands with that person. */
function isOfClass({ draft: { person } }: TollingView): boolean {
  return person === null;
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
