import { ActionIcon, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";

interface IconActProps {
  icon: Icon;
  /** What it does, shown while it is pointed at. */
  name: string;
  /** The same with what it does it to, for those who hear it. */
  of: string;
  autoFocus?: boolean;
  onAct: () => void;
}

/** A small button in a row of a list, where words would leave the row no room. */
export function IconAct({ icon: Icon, name, of, autoFocus = false, onAct }: IconActProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" size="1.5rem" aria-label={of} autoFocus={autoFocus} onClick={onAct}>
        <Icon size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
