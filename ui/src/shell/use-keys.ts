import { useEffect } from "react";
import { onMenu } from "../api/transport";
import { useCommandRegistry } from "../kit/commands";
import { isDialogOpen } from "../kit/dialog";
import { isBare, isForTheField, keysOf } from "../kit/keys";
import { stepIntoMainList } from "../kit/main-list";

/** Runs commands by their keys, and by their ids from the window's own menu; other keys lead into the list of the room. */
export function useKeys(): void {
  const registry = useCommandRegistry();
  useEffect(() => onMenu((id) => registry.run(id)), [registry]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const keys = keysOf(event);
      if (event.defaultPrevented || isForTheField(keys, event.target)) return;
      if (isBare(keys) && isAnotherInHand(event.target)) return;
      const id = registry.list().findLast((command) => command.keys === keys)?.id;
      if ((id && registry.run(id)) || stepIntoMainList(event)) event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [registry]);
}

/** Whether a dialog, a menu or a form is in hand: a stray letter on it must not put away what is typed there. */
function isAnotherInHand(target: EventTarget | null): boolean {
  return isDialogOpen() || (target instanceof Element && target.closest("form, [role=menu]") !== null);
}
