const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of an event as a command names them: `mod+k`, `mod+shift+z`, `?`. */
export function keysOf(event: KeyboardEvent): string {
  // "+" and "=" share a key; on some keyboards Shift is held for the one, on others for the other.
  const key = event.key === "+" ? "=" : event.key.toLowerCase();
  // Shift is part of how "?" is typed, but a choice of its own beside a letter or an arrow.
  const isShifted = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  const held = [(event.ctrlKey || event.metaKey) && "mod", event.altKey && "alt", isShifted && "shift"];
  return [...held.filter(Boolean), key].join("+");
}

/** Whether a key is pressed without Ctrl and Alt: a letter, alone or with Shift, Delete, Escape. */
export function isBare(keys: string): boolean {
  return !/^(mod|alt)\+/.test(keys);
}

/** Whether a key would be text or is the field's own undo: then no command takes it. */
export function isForTheField(keys: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest("input, textarea, select, [contenteditable=true]")) {
    return false;
  }
  return isBare(keys) || /^mod\+(shift\+)?[zyacvx]$/.test(keys);
}

/** The keys as people read them: `Ctrl K`, on a Mac `⌘ K`. */
export function keysText(keys: string): string {
  const names: Record<string, string> = {
    mod: isMac ? "⌘" : "Ctrl",
    alt: isMac ? "⌥" : "Alt",
    shift: isMac ? "⇧" : "Shift",
    "=": "+",
    "-": "−",
    arrowleft: "←",
    arrowright: "→",
  };
  return keys
    .split("+")
    .map(
      (key) =>
        names[key] ?? (key.length === 1 ? key.toUpperCase() : `${key[0]?.toUpperCase()}${key.slice(1)}`),
    )
    .join(" ");
}
