import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { StatusWord } from "../../kit/words";
import { STATUSES, toneOf } from "../../people/status";
import { t, word } from "../../text";

interface StatusFilterProps {
  statuses: readonly string[];
  onChange: (statuses: string[]) => void;
}

/** Narrows the list to some statuses. */
export function StatusFilter({ statuses, onChange }: StatusFilterProps) {
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("plaintiffs:filter.status")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          aria-label={t("plaintiffs:filter.statuses")}
          value={[...statuses]}
          onChange={(chosen) => onChange(STATUSES.filter((status) => chosen.includes(status)))}
        >
          <Stack gap={6}>
            {STATUSES.map((status) => (
              <Checkbox
                key={status}
                size="xs"
                value={status}
                label={<StatusWord tone={toneOf(status)}>{word("plaintiffs:status", status)}</StatusWord>}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
