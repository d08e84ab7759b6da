import { Menu } from "@mantine/core";
import { t } from "../../text";
import { canMove, hide, type Layout, move, pin } from "./layout";
import styles from "./lists.module.css";
import type { NamedColumn } from "./named-columns";

interface HeadMenuProps {
  /** The column whose menu is open, and its heading. */
  at: { column: string; heading: Element };
  columns: readonly NamedColumn[];
  shown: Layout;
  onChange: (shown: Layout) => void;
  onCopy: (column: NamedColumn) => void;
  onPaste: (column: NamedColumn) => void;
  onClose: () => void;
}

/** In px: how much wider or narrower the menu makes a column, and the least width. */
const STEP = 24;
const LEAST = 48;

/** The menu of a heading: where its column stands, how wide it is, and what can be done with all that stands in it. */
export function HeadMenu({ at, columns, shown, onChange, onCopy, onPaste, onClose }: HeadMenuProps) {
  const { column: key, heading } = at;
  const column = columns.find((known) => known.key === key);
  if (!column) return null;
  const place = heading.getBoundingClientRect();
  const isPinned = shown.pinned.includes(key);
  const set = (next: Layout) => () => onChange(next);
  const resize = (by: number) => {
    const width = Math.max(Math.round((shown.widths[key] ?? heading.clientWidth) + by), LEAST);
    onChange({ ...shown, widths: { ...shown.widths, [key]: width } });
  };
  return (
    <Menu opened onClose={onClose} position="bottom-start" trapFocus returnFocus withinPortal>
      <Menu.Target>
        <span className={styles.anchor} style={{ left: place.left, top: place.bottom }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("plaintiffs:choose.menuOf", { column: column.label })}>
        <Menu.Item onClick={set(pin(shown, key))}>
          {t(isPinned ? "plaintiffs:choose.unpin" : "plaintiffs:choose.pin")}
        </Menu.Item>
        <Menu.Item disabled={!canMove(shown, key, -1)} onClick={set(move(shown, key, -1))}>
          {t("plaintiffs:choose.up")}
        </Menu.Item>
        <Menu.Item disabled={!canMove(shown, key, 1)} onClick={set(move(shown, key, 1))}>
          {t("plaintiffs:choose.down")}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => resize(STEP)}>
          {t("plaintiffs:choose.wider")}
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => resize(-STEP)}>
          {t("plaintiffs:choose.narrower")}
        </Menu.Item>
        <Menu.Item disabled={shown.columns.length < 2} onClick={set(hide(shown, key))}>
          {t("plaintiffs:choose.remove")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => onCopy(column)}>{t("plaintiffs:choose.copy")}</Menu.Item>
        <Menu.Item disabled={!column.isTyped} onClick={() => onPaste(column)}>
          {t("plaintiffs:choose.paste")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
