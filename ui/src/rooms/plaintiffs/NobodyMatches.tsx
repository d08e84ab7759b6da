import { Button } from "@mantine/core";
import { EmptyState } from "../../kit/layout";
import { formatCount, t } from "../../text";
import type { Filter } from "./filter";

interface NobodyMatchesProps {
  people: number;
  filter: Filter;
  /** The concern in words, where there is one. */
  behind: string | null;
  onChange: (part: Partial<Filter>) => void;
}

/** What stands in the list when the filters leave nobody: each filter can be taken away. */
export function NobodyMatches({ people, filter, behind, onChange }: NobodyMatchesProps) {
  const { search, statuses } = filter;
  if (people === 0) return <EmptyState title={t("plaintiffs:empty")} />;
  return (
    <EmptyState
      title={t("plaintiffs:none.title", { people: formatCount(people) })}
      actions={
        <>
          {search.trim() !== "" && (
            <Button onClick={() => onChange({ search: "" })}>
              {t("plaintiffs:none.search", { search: search.trim() })}
            </Button>
          )}
          {statuses.length > 0 && (
            <Button onClick={() => onChange({ statuses: [] })}>{t("plaintiffs:none.statuses")}</Button>
          )}
          {filter.filter !== null && (
            <Button onClick={() => onChange({ filter: null })}>{t("plaintiffs:none.filter")}</Button>
          )}
          {behind !== null && (
            <Button onClick={() => onChange({ concern: null })}>
              {t("plaintiffs:none.concern", { what: behind })}
            </Button>
          )}
        </>
      }
    >
      {t("plaintiffs:none.teach")}
    </EmptyState>
  );
}
