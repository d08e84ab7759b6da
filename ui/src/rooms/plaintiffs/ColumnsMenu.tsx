import { Button, Popover } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconChevronDown, IconX } from "@tabler/icons-react";
import { SelectField } from "../../kit/fields";
import { IconAct } from "../../kit/icon-act";
import { t } from "../../text";
import { FIRST_COLUMNS } from "./filter";
import styles from "./lists.module.css";
import type { NamedColumn } from "./named-columns";

interface ColumnsMenuProps {
  columns: readonly NamedColumn[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
}

/** Which columns the list shows, and in which order. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
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
  const left = columns.filter(({ key }) => !shown.includes(key));
  const move = (place: number, by: number) => {
    const next = [...shown];
    next.splice(place + by, 0, ...next.splice(place, 1));
    onChange(next);
  };
  return (
    <div className={styles.chosen}>
      <ul aria-label={t("plaintiffs:choose.shown")}>
        {shown.map((key, place) => {
          const column = columns.find((known) => known.key === key)?.label ?? key;
          return (
            <li key={key}>
              <span>{column}</span>
              {place > 0 && (
                <IconAct
                  icon={IconArrowUp}
                  name={t("plaintiffs:choose.up")}
                  of={t("plaintiffs:choose.upOf", { column })}
                  onAct={() => move(place, -1)}
                />
              )}
              {place < shown.length - 1 && (
                <IconAct
                  icon={IconArrowDown}
                  name={t("plaintiffs:choose.down")}
                  of={t("plaintiffs:choose.downOf", { column })}
                  onAct={() => move(place, 1)}
                />
              )}
              {shown.length > 1 && (
                <IconAct
                  icon={IconX}
                  name={t("plaintiffs:choose.remove")}
                  of={t("plaintiffs:choose.removeOf", { column })}
                  onAct={() => onChange(shown.filter((known) => known !== key))}
                />
              )}
            </li>
          );
        })}
      </ul>
      <SelectField
        label={t("plaintiffs:choose.add")}
        value=""
        options={left.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => key && onChange([...shown, key])}
        isInPopover
      />
      <Button onClick={() => onChange([...FIRST_COLUMNS])}>{t("plaintiffs:choose.usual")}</Button>
    </div>
  );
}
