import { t } from "../../text";

/** What a passphrase field takes, so that its eye has a name, can be seen, and is reached with Tab. */
export function eyeOf(isVisible: boolean, show: (isVisible: boolean) => void) {
  return {
    visible: isVisible,
    onVisibilityChange: show,
    visibilityToggleButtonProps: {
      "aria-label": t(isVisible ? "start:first.hide" : "start:first.show"),
      "aria-hidden": false,
      tabIndex: 0,
      style: { color: "var(--muted)" },
    },
  };
}
