import { useCallback, useEffect, useRef, useState } from "react";
import { useAsked } from "../../kit/navigation";

/** What stands beside the list: nobody, a person, or the form for one (null: a new one). */
export type Side =
  | { shows: "nobody" }
  | { shows: "person"; person: number; afterForm?: boolean }
  | { shows: "form"; person: number | null; peek: number | null };

export const NOBODY: Side = { shows: "nobody" };
export const NEW: Side = { shows: "form", person: null, peek: null };

/**
 * What stands beside the list. Another room asks for it by `person` in the address: a number, or `"new"`.
 * While something is typed that is not saved, what is wanted next waits until that is thrown away.
 */
export function useSide() {
  const [asked, ask] = useAsked();
  const [side, setSide] = useState<Side>(NOBODY);
  const [wanted, setWanted] = useState<Side | null>(null);
  const isTyped = useRef(false);
  const wantedFirst = asked.person;

  const show = useCallback((next: Side) => {
    if (isTyped.current) return setWanted(next);
    setWanted(null);
    setSide(next);
  }, []);
  const setTyped = useCallback((is: boolean) => {
    isTyped.current = is;
  }, []);
  const discard = () => {
    isTyped.current = false;
    show(wanted ?? NOBODY);
  };

  useEffect(() => {
    const found = sideOf(wantedFirst);
    if (found) show(found);
  }, [wantedFirst, show]);

  return {
    side,
    /** Shows something else, unless something is typed: then the form asks first. */
    show: (next: Side) => {
      if (wantedFirst !== undefined) ask({ ...asked, person: undefined });
      show(next);
    },
    /** Looks at a person while the form keeps what is typed; null goes back to it. */
    peek: (person: number | null) =>
      setSide((now) => (now.shows === "form" ? { ...now, peek: person } : now)),
    setTyped,
    isLeaving: wanted !== null,
    discard,
    stay: () => setWanted(null),
  };
}

function sideOf(person: unknown): Side | null {
  if (person === "new") return NEW;
  return typeof person === "number" ? { shows: "person", person } : null;
}
