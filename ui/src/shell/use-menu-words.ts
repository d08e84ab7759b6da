import { useEffect } from "react";
import { nameMenuEntry } from "../api/transport";
import { useCommandList } from "../kit/commands";

/** Entries of the window's own menu that say what they would do just now, as their commands are called. */
const NAMED = ["edit.undo", "edit.redo"];

/** Has the window's own menu say what would be undone and redone. */
export function useMenuWords(): void {
  const commands = useCommandList();
  const words = JSON.stringify(NAMED.map((id) => commands.find((command) => command.id === id)?.label));
  useEffect(() => {
    (JSON.parse(words) as (string | null)[]).forEach((label, place) => {
      const id = NAMED[place];
      if (id && label) nameMenuEntry(id, label);
    });
  }, [words]);
}
