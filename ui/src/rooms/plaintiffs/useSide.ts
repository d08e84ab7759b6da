import { useCallback, useEffect, useState } from "react";
import { leave } from "../../kit/half-filled";
import { useAsked } from "../../kit/navigation";

/** What stands beside the list: nobody, a person, or the form for one (null: a new one). */
export type Side =
  | { shows: "nobody" }
  | { shows: "person"; person: number; takesFocus?: boolean }
  | { shows: "form"; person: number | null; peek: number | null };

export const NOBODY: Side = { shows: "nobody" };
export const NEW: Side = { shows: "form", person: null, peek: null };

/**
 * What stands beside the list. Another room asks for it by `person` in the address: a number, or `"new"`.
 * While something is typed there that is not saved, what is wanted next waits until that is thrown away.
 */
export function useSide() {
  const [asked, ask] = useAsked();
  const [side, setSide] = useState<Side>(NOBODY);
  const wantedFirst = asked.person;

  /** Looks at a person while the form keeps what is typed; null goes back to it. */
  const peek = useCallback(
    (person: number | null) => setSide((now) => (now.shows === "form" ? { ...now, peek: person } : now)),
    [],
  );

  useEffect(() => {
    const found = sideOf(wantedFirst);
    if (found) setSide(found);
  }, [wantedFirst]);

  return {
    side,
    /**
     * Shows something else, and does what goes with it, unless something is typed: then the form asks first, and is
     * shown for it.
     */
    show: (next: Side, also = () => {}) => {
      const isAsking = leave(() => {
        if (wantedFirst !== undefined) ask({ ...asked, person: undefined });
        setSide(next);
        also();
      });
      if (isAsking) peek(null);
    },
    peek,
  };
}

function sideOf(person: unknown): Side | null {
  if (person === "new") return NEW;
  return typeof person === "number" ? { shows: "person", person, takesFocus: true } : null;
}
