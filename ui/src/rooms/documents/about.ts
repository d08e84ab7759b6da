import { useCore } from "../../api/client";
import type { DocumentAbout, DocumentAboutKind, DocumentList } from "../../api/generated/types";
import { t } from "../../text";

const KINDS: readonly DocumentAboutKind[] = ["person", "claim", "filing", "deadline"];

/** What the list can be narrowed to by what documents are about: the case alone, a kind of thing, or one of them. */
export function useAboutOptions(caseId: number) {
  const claims = useCore("claim_list", { case: caseId }).data ?? [];
  const filings = useCore("filing_list", { case: caseId }).data ?? [];
  const deadlines = useCore("deadline_list", { case: caseId }).data ?? [];
  const one = (of: DocumentAboutKind, id: number, label: string) => ({ value: `${of} ${id}`, label });
  const numbered = (number: number | null, title: string) => (number === null ? title : `${number} ${title}`);
  return [
    { value: "case", label: t("documents:filter.case") },
    {
      group: t("documents:filter.kinds"),
      items: KINDS.map((value) => ({ value, label: t(`documents:filter.any.${value}`) })),
    },
    {
      group: t("documents:filter.claims"),
      items: claims.map(({ id, name }) => one("claim", id, name)),
    },
    {
      group: t("documents:filter.filings"),
      items: filings.map(({ filing, docket_entry, title }) =>
        one("filing", filing, numbered(docket_entry, title)),
      ),
    },
    {
      group: t("documents:filter.deadlines"),
      items: deadlines.map(({ deadline, text }) => one("deadline", deadline, text)),
    },
  ];
}

/** What the core is asked for by one of these options: `claim 3`, `person`, `case`, or blank for anything. */
export function aboutOf(option: string): Pick<DocumentList, "about" | "about_any"> {
  const [of, id] = option.split(" ");
  if (of === "case") return { about: { of }, about_any: null };
  const kind = KINDS.find((known) => known === of);
  if (kind === undefined) return { about: null, about_any: null };
  if (id === undefined) return { about: null, about_any: kind };
  return { about: { of: kind, id: Number(id) } satisfies DocumentAbout, about_any: null };
}
