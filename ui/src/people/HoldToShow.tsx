import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { useOperation } from "../api/client";
import { toastFailed } from "../kit/toasts";
import { formatDay, t } from "../text";
import { BORN_ON } from "./birth";

interface HoldToShowProps {
  person: number;
  field: string;
  /** What the field is called. */
  name: string;
  /** Called with the value while the button is held, and with nothing once it is let go. */
  onShown: (value: string | null) => void;
}

/** Shows a value while the pointer or Space is held down on it, and asks the core once for each hold. */
export function HoldToShow({ person, field, name, onShown }: HoldToShowProps) {
  const ask = useOperation("sensitive_show");
  const isHeld = useRef(false);
  const hold = () => {
    if (isHeld.current) return;
    isHeld.current = true;
    ask.mutate(
      { person, field },
      {
        // Whoever let go before the answer came sees nothing.
        onSuccess: ({ value }) => isHeld.current && onShown(field === BORN_ON ? formatDay(value) : value),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
  const letGo = () => {
    isHeld.current = false;
    onShown(null);
  };
  const isKey = ({ key }: KeyboardEvent) => key === " " || key === "Enter";
  return (
    <Button
      leftSection={<IconEye size={15} stroke={1.75} aria-hidden />}
      onPointerDown={hold}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onBlur={letGo}
      onKeyDown={(event) => {
        if (!isKey(event)) return;
        event.preventDefault();
        hold();
      }}
      onKeyUp={(event) => isKey(event) && letGo()}
      aria-label={t("person:sensitive.show", { field: name })}
      title={t("person:sensitive.hint")}
    >
      {t("person:sensitive.hold")}
    </Button>
  );
}
