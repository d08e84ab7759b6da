import { CoreFailure } from "../src/api/failure";
import type { CaseHeader, FileStatus, PersonRow } from "../src/api/generated/types";

/** Stands in for the window program while screens are looked at in a browser. Everyone in it is invented. */
const file: FileStatus = {
  path: "/home/okafor/Cases/Okafor & Lindqvist.numerosity",
  exists: true,
  encrypted: true,
  is_open: true,
  user: { name: "M. Okafor", initials: "MO" },
  users: [{ name: "M. Okafor", initials: "MO" }],
  law_version: "2026.11",
  program_version: "0.1.0",
};

const linkedin: CaseHeader = {
  case: 1,
  caption: "De La Torre v. LinkedIn Corp.",
  docket_number: "5:25-cv-00709",
  court: "N.D. Cal. · San José",
  judge: null,
  stage: "closed",
  stage_on: "2025-01-30",
  stage_note: "dismissed without prejudice",
  class_text: "Premium customers who sent or received InMail before Sep 18, 2024",
  class_version: 1,
  class_period: [null, "2024-09-17"],
  people: 12_170,
  class_members: 9_321,
  open_questions: 3,
  claims: 3,
};

const other: CaseHeader = {
  ...linkedin,
  case: 2,
  caption: "Ruiz v. Example Storage, Inc.",
  docket_number: "3:26-cv-00112",
  court: "N.D. Cal. · San Francisco",
  stage: "discovery",
  stage_on: null,
  stage_note: null,
  people: 1,
  class_members: 1,
};

const FAMILIES = [
  "Garcia",
  "García López",
  "Garciaparra",
  "Nguyen",
  "O’Neill",
  "Sørensen",
  "Whitfield",
  "Zhou",
];
const GIVEN = ["Ana María", "Benedict", "Luis", "Ruben", "Zoë", "Noemí", "Philip", "Ines", "Víctor"];
const STATUSES = [
  "class_member",
  "prospective",
  "opted_out",
  "class_member",
  "named_plaintiff",
  "class_member",
];
const PEOPLE = 100_000;

function person(at: number): PersonRow {
  const days = ((at * 37) % 700) - 60;
  const isCounted = at % 6 !== 1 && at % 6 !== 2;
  return {
    person: at + 1,
    external_id: `P${at}`,
    name: `${FAMILIES[at % FAMILIES.length]}, ${GIVEN[at % GIVEN.length]}`,
    status: STATUSES[at % STATUSES.length] ?? "class_member",
    counted: isCounted,
    state: ["CA", "NV", "WA", "TX"][at % 4] ?? null,
    city: "Los Angeles",
    email: `person${at}@mail.example`,
    last_day_is_partial: false,
    last_day_claim: "sca",
    last_day: days > 600 ? null : "2027-03-01",
    days_left: days > 600 ? null : days,
    loss: at % 3 === 0 ? "107.96" : null,
    recoverable: isCounted ? "1000.00" : null,
    gaps: [],
  };
}

const answers: Record<string, (payload: never) => unknown> = {
  file_status: () => file,
  file_close: () => Object.assign(file, { is_open: false, user: null }),
  file_open: () => Object.assign(file, { is_open: true }),
  user_choose: (user: FileStatus["user"]) => Object.assign(file, { user }),
  case_list: () => [linkedin, other],
  person_list: ({ offset, limit }: { offset: number; limit: number }) => ({
    people: PEOPLE,
    matching: PEOPLE,
    recoverable: "9412300.00",
    offset,
    rows: Array.from({ length: Math.min(limit, PEOPLE - offset) }, (_, at) => person(offset + at)),
  }),
  history_list: () => ({ total: 0, operations: [] }),
  import_list: () => [],
};

export async function call(name: string, payload: unknown): Promise<unknown> {
  const answer = answers[name];
  if (answer) return answer(payload as never);
  throw new CoreFailure({ code: "unexpected", message: `no stub for ${name}`, field: null, hint: null });
}

export const onFileDrop = () => () => {};
export const onLocked = () => () => {};
export const onChanged = () => () => {};
export const startPath = async () => ({ path: file.path ?? "", is_named: true });
export const onProgress = () => () => {};
export const onMenu = () => () => {};
export const nameMenuEntry = () => {};
export const openDocument = async () => false;
export const pickFile = async () => null;
export const pickFiles = async () => null;
export const pickFolder = async () => null;
export const savePath = async () => null;
export const setWindowTitle = (title: string) => {
  document.title = title;
};
