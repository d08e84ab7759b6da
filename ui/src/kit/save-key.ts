import type { KeyboardEvent } from "react";

/** Ctrl Enter, on a Mac ⌘ Enter, presses the button that saves the form, whichever of its fields has the focus. */
export function saveOnKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const field = event.target as HTMLElement;
  const button = field.closest("form")?.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!button) return;
  event.preventDefault();
  // A pick list would open; a field of text still reads what was typed.
  if (field.getAttribute("aria-haspopup") === "listbox") event.stopPropagation();
  button.click();
}
