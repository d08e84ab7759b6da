import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { t } from "../text";

const UNDO_MS = 10_000;

/** Says what was done, with a button that undoes it, for ten seconds. */
export function toastUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    withBorder: true,
    message: (
      <span style={{ display: "flex", alignItems: "center", gap: 12 }}>
        <span style={{ flex: 1 }}>{message}</span>
        <Button
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {t("kit:undo")}
        </Button>
      </span>
    ),
  });
}

/** Says that something was done. */
export function toastDone(message: string): void {
  notifications.show({ message, autoClose: 4000, withBorder: true });
}

/** Says why something was not done; stays until it is put away. */
export function toastFailed(message: string): void {
  notifications.show({ message, color: "red", autoClose: false, withBorder: true, role: "alert" });
}
