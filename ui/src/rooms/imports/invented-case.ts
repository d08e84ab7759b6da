import type { CaseHeader } from "../../api/generated/types";
import type { coreStub } from "../../api/stub";

/** A core of one case that asks what was paid, into which no list has come yet. */
export const ONE_CASE: Parameters<typeof coreStub>[0] = {
  case_list: () => [{ case: 3, caption: "De La Torre v. LinkedIn Corp." } as CaseHeader],
  case_details: () => ({
    stages: [],
    parties: [],
    class_definitions: [],
    facts: [{ key: "amount_paid", label: "Amount paid", kind: "money", options: [] }],
    settings: [],
  }),
  import_list: () => [],
};
