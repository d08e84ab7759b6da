import { Button } from "@mantine/core";
import { Notifications, notifications, notificationsStore } from "@mantine/notifications";
import { daysInWords, t } from "../text";
import styles from "./toasts.module.css";

/** So long an offer to undo stands. */
const UNDO_MS = 10_000;

/** Where toasts stand: at the foot of the navigation, where they cover neither a dialog nor what is worked in. */
export function Toasts() {
  return <Notifications position="bottom-left" className={styles.toasts} />;
}

/** Says what an operation did, with a button that undoes it, for ten seconds or until it is undone. */
export function toastUndo(message: string, operation: number, undo: () => void): void {
  notifications.show({
    id: undoId(operation),
    autoClose: UNDO_MS,
    withBorder: true,
    message: (
      <span className={styles.undo}>
        <span>{daysInWords(message)}</span>
        <Button
          onClick={() => {
            hideUndo(operation);
            undo();
          }}
        >
          {t("kit:undo")}
        </Button>
      </span>
    ),
  });
}

/** Takes the offer to undo an operation away: it is undone already. */
export function hideUndo(operation: number): void {
  notifications.hide(undoId(operation));
}

/** Whether the offer to undo an operation stands: it was neither taken nor put away, and its time is not over. */
export function isUndoOffered(operation: number): boolean {
  const { notifications: shown, queue } = notificationsStore.getState();
  return [...shown, ...queue].some(({ id }) => id === undoId(operation));
}

/** Says that something was done. */
export function toastDone(message: string): void {
  notifications.show({ message: daysInWords(message), autoClose: 4000, withBorder: true });
}

/** Says why something was not done; stays until it is put away. */
export function toastFailed(message: string): void {
  const said = daysInWords(message);
  notifications.show({ message: said, color: "red", autoClose: false, withBorder: true, role: "alert" });
}

function undoId(operation: number): string {
  return `undo-${operation}`;
}
