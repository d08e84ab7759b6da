import { type Command, useCommandList } from "../kit/commands";
import { Dialog } from "../kit/dialog";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { roomKeys, rooms } from "./rooms";
import styles from "./shell.module.css";

/** Every key there is, with what it does here and now. */
export function KeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const commands = useCommandList().filter(({ id, keys }) => keys && !id.startsWith("room:"));
  const lines: [string, string][] = [
    [t("keys.room"), `${keysText("mod+1")} – ${rooms.filter((_, at) => roomKeys(at).keys).length}`],
    ...byLabel(commands),
    [t("keys.move"), "↑ ↓ · J K"],
    [t("keys.open"), "Enter"],
    [t("keys.cell"), "F2 · E"],
    [t("keys.back"), "Esc"],
    [t("keys.save"), keysText("mod+enter")],
  ];
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t("keys.title")} close={t("keys.close")}>
      <table className={styles.keys}>
        <tbody>
          {lines.map(([label, keys]) => (
            <tr key={`${label}${keys}`}>
              <td>{label}</td>
              <td>
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

/** Commands that are called the same stand in one line with all their keys. */
function byLabel(commands: readonly Command[]): [string, string][] {
  const lines = new Map<string, string[]>();
  for (const { label, keys = "" } of commands)
    lines.set(label, [...(lines.get(label) ?? []), keysText(keys)]);
  return [...lines].map(([label, keys]) => [label, keys.join(" · ")]);
}
