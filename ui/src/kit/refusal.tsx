import { Band } from "./words";

/** What the core refused, with what can be done about it; nothing while nothing was refused. */
export function Refusal({ of }: { of: { message: string; hint?: string | null } | null }) {
  if (!of) return null;
  return (
    <Band tone="bad">
      {of.message}
      {of.hint && <div>{of.hint}</div>}
    </Band>
  );
}
