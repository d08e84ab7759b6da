import { Button, Popover } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconPin,
  IconPinnedOff,
  IconX,
} from "@tabler/icons-react";
import { SelectField } from "../../kit/fields";
import { IconAct } from "../../kit/icon-act";
import { t } from "../../text";
import { FIRST_LAYOUT } from "./filter";
import { canMove, hide, type Layout, move, pin } from "./layout";
import styles from "./lists.module.css";
import type { NamedColumn } from "./named-columns";

interface ColumnsMenuProps {
  columns: readonly NamedColumn[];
  shown: Layout;
  onChange: (shown: Layout) => void;
}

/** Which columns the list shows, in which order, and which of them stay in sight. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("plaintiffs:choose.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Chosen {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Chosen({ columns, shown, onChange }: ColumnsMenuProps) {
  const left = columns.filter(({ key }) => !shown.columns.includes(key));
  return (
    <div className={styles.chosen}>
      <ul aria-label={t("plaintiffs:choose.shown")}>
        {shown.columns.map((key) => (
          <Line
            key={key}
            column={key}
            name={columns.find((known) => known.key === key)?.label ?? key}
            shown={shown}
            onChange={onChange}
          />
        ))}
      </ul>
      <SelectField
        label={t("plaintiffs:choose.add")}
        value=""
        options={left.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => key && onChange({ ...shown, columns: [...shown.columns, key] })}
        isInPopover
      />
      <Button onClick={() => onChange(FIRST_LAYOUT)}>{t("plaintiffs:choose.usual")}</Button>
    </div>
  );
}

interface LineProps {
  column: string;
  name: string;
  shown: Layout;
  onChange: (shown: Layout) => void;
}

function Line({ column: key, name: column, shown, onChange }: LineProps) {
  const isPinned = shown.pinned.includes(key);
  return (
    <li>
      <span>{column}</span>
      <IconAct
        icon={isPinned ? IconPinnedOff : IconPin}
        name={t(isPinned ? "plaintiffs:choose.unpin" : "plaintiffs:choose.pin")}
        of={t(isPinned ? "plaintiffs:choose.unpinOf" : "plaintiffs:choose.pinOf", { column })}
        onAct={() => onChange(pin(shown, key))}
      />
      {canMove(shown, key, -1) ? (
        <IconAct
          icon={IconArrowUp}
          name={t("plaintiffs:choose.up")}
          of={t("plaintiffs:choose.upOf", { column })}
          onAct={() => onChange(move(shown, key, -1))}
        />
      ) : (
        <i />
      )}
      {canMove(shown, key, 1) ? (
        <IconAct
          icon={IconArrowDown}
          name={t("plaintiffs:choose.down")}
          of={t("plaintiffs:choose.downOf", { column })}
          onAct={() => onChange(move(shown, key, 1))}
        />
      ) : (
        <i />
      )}
      {shown.columns.length > 1 && (
        <IconAct
          icon={IconX}
          name={t("plaintiffs:choose.remove")}
          of={t("plaintiffs:choose.removeOf", { column })}
          onAct={() => onChange(hide(shown, key))}
        />
      )}
    </li>
  );
}
