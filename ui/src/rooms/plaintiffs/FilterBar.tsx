import { Button, Popover } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { FilterChip } from "../../kit/chips";
import { Toolbar } from "../../kit/layout";
import { SearchField } from "../../kit/search-field";
import { t, word } from "../../text";
import type { Filter } from "./filter";
import { type Group, type Part, toFilter, toGroup } from "./filter/conditions";
import { type BuilderHandle, FilterBuilder } from "./filter/FilterBuilder";
import { partWords } from "./filter/words";
import type { NamedColumn } from "./named-columns";
import { StatusFilter } from "./StatusFilter";

interface FilterBarProps {
  filter: Filter;
  /** The concern in words, where there is one. */
  behind: string | null;
  columns: readonly NamedColumn[];
  onChange: (part: Partial<Filter>) => void;
  /** From the search into the list. */
  onLeave: () => void;
  /** What stands at the right. */
  children?: ReactNode;
}

/** Search and filters above the list; each filter in force is a chip. */
export function FilterBar({ filter, behind, columns, onChange, onLeave, children }: FilterBarProps) {
  const { search, statuses } = filter;
  const [isBuilding, build] = useState(false);
  const builder = useRef<BuilderHandle>(null);
  const group = toGroup(filter.filter);
  const put = (parts: Part[]) => onChange({ filter: toFilter({ join: group.join, parts }) });
  return (
    <Toolbar end={children}>
      <SearchField
        label={t("plaintiffs:search")}
        value={search}
        onChange={(typed) => onChange({ search: typed })}
        onLeave={onLeave}
      />
      <StatusFilter statuses={statuses} onChange={(chosen) => onChange({ statuses: chosen })} />
      <Popover
        opened={isBuilding}
        onChange={(next) => (next ? build(true) : builder.current?.close())}
        position="bottom-start"
        withinPortal
        trapFocus
        returnFocus
        closeOnEscape={false}
      >
        <Popover.Target>
          <Button
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onClick={() => (isBuilding ? builder.current?.close() : build(true))}
          >
            {t("plaintiffs:builder.open")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown onKeyDown={(event) => closes(event) && builder.current?.close()}>
          {isBuilding && (
            <FilterBuilder
              columns={columns}
              filter={filter.filter}
              onChange={(next) => onChange({ filter: next })}
              onClose={() => build(false)}
              handle={builder}
            />
          )}
        </Popover.Dropdown>
      </Popover>
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
      {chipsOf(group).map((part, place) => (
        <FilterChip
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place alone
          key={place}
          onEdit={() => build(true)}
          onRemove={() => put(group.join === "and" ? group.parts.filter((_, at) => at !== place) : [])}
        >
          {partWords(part, columns)}
        </FilterChip>
      ))}
    </Toolbar>
  );
}

/** Whether a key closes the builder: in a list of columns or values that is open, Escape closes that list alone. */
function closes({ key, target }: KeyboardEvent): boolean {
  return key === "Escape" && !(target instanceof Element && target.hasAttribute("data-expanded"));
}

/** A chip for each condition; those of which any may hold, or none, are one. */
function chipsOf(group: Group): Part[] {
  const isOne = group.join === "none" || (group.join === "or" && group.parts.length > 1);
  return isOne && group.parts.length > 0 ? [{ group }] : group.parts;
}
