import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";

const PAUSE_MS = 50;

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when the typing pauses. */
  onChange: (value: string) => void;
  /** Called on the arrow down: the way into the list. */
  onLeave?: () => void;
  /** Width in rem. */
  width?: number;
}

/** The search of a room: Ctrl F and `/` lead to it, Escape empties it, the arrow down leads into the list. */
export function SearchField({ label, value, onChange, onLeave, width = 15 }: SearchFieldProps) {
  const [draft, setDraft] = useState(value);
  const [given, setGiven] = useState(value);
  const [sent, setSent] = useState(value);
  // A value from elsewhere replaces the draft; our own, coming back late, must not undo newer typing.
  if (given !== value) {
    setGiven(value);
    if (value !== sent) setDraft(value);
  }
  useEffect(() => {
    if (draft === value) return;
    const pause = setTimeout(() => {
      setSent(draft);
      onChange(draft);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft, value, onChange]);
  return (
    <TextInput
      data-room-search
      type="search"
      aria-label={label}
      placeholder={label}
      value={draft}
      w={`${width}rem`}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        draft ? <CloseButton size="sm" aria-hidden tabIndex={-1} onClick={() => setDraft("")} /> : null
      }
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && draft) {
          event.stopPropagation();
          setDraft("");
        }
        if (event.key === "ArrowDown" && onLeave) {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}
