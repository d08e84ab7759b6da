import { useState } from "react";

/** What every field takes. Values are text as they go over the wire: blank for unknown. */
export interface FieldProps {
  label: string;
  value: string;
  /** Called with every change, as far as it can be read. */
  onChange: (value: string) => void;
  /** Called when the field is left, or on Enter, if its value changed since it was entered: autosave. */
  onCommit?: ((value: string) => void) | undefined;
  /** Called on leaving the field: a sentence if something is wrong with the value, else null. */
  check?: ((value: string) => string | null) | undefined;
  /** A refusal by the core, shown beside the field until the value changes. */
  error?: string | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/** Keeps the error found on leaving a field, and says when a value is committed. */
export function useLeaving({ value, onCommit, check, error }: FieldProps) {
  const [found, setFound] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ error: string; value: string } | null>(null);
  const [entered, setEntered] = useState(value);
  if (error && refused?.error !== error) setRefused({ error, value });
  if (!error && refused) setRefused(null);
  const isStillRefused = refused !== null && refused.value === value;
  return {
    error: found ?? (isStillRefused ? refused.error : null),
    enter: () => setEntered(value),
    change: () => setFound(null),
    /** Shows what was found wrong after the field was left. */
    refuse: (wrong: string) => setFound(wrong),
    leave: (latest: string = value) => {
      const wrong = check?.(latest) ?? null;
      setFound(wrong);
      if (latest !== entered && wrong === null) onCommit?.(latest);
      setEntered(latest);
    },
  };
}
