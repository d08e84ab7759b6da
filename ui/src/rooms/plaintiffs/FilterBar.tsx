import { FilterChip } from "../../kit/chips";
import { Toolbar } from "../../kit/layout";
import { SearchField } from "../../kit/search-field";
import { t, word } from "../../text";
import type { Filter } from "./filter";
import { StatusFilter } from "./StatusFilter";

interface FilterBarProps {
  filter: Filter;
  /** The concern in words, where there is one. */
  behind: string | null;
  onChange: (part: Partial<Filter>) => void;
  /** From the search into the list. */
  onLeave: () => void;
}

/** Search and filters above the list; each filter in force is a chip. */
export function FilterBar({ filter, behind, onChange, onLeave }: FilterBarProps) {
  const { search, statuses } = filter;
  return (
    <Toolbar>
      <SearchField
        label={t("plaintiffs:search")}
        value={search}
        onChange={(typed) => onChange({ search: typed })}
        onLeave={onLeave}
      />
      <StatusFilter statuses={statuses} onChange={(chosen) => onChange({ statuses: chosen })} />
      {behind !== null && (
        <FilterChip onRemove={() => onChange({ concern: null })}>
          {t("plaintiffs:filter.behind", { what: behind })}
        </FilterChip>
      )}
      {statuses.map((status) => (
        <FilterChip
          key={status}
          onRemove={() => onChange({ statuses: statuses.filter((other) => other !== status) })}
        >
          {word("plaintiffs:status", status)}
        </FilterChip>
      ))}
    </Toolbar>
  );
}
