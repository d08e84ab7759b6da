import { type KeyboardEvent, useEffect, useRef } from "react";
import type { AskedQuestion } from "../../api/generated/types";

/**
 * Leads Tab to the questions that an answer opens. They come once the core has read the answer, when Tab is past their
 * place already: it goes back to the first of them, unless something was pressed since. `questions` is null until the
 * core has answered.
 */
export function useOpened(questions: readonly AskedQuestion[] | null) {
  const places = useRef(new Map<number, HTMLElement>());
  const before = useRef<readonly number[] | null>(null);
  const hasTabbed = useRef(false);
  const asked = questions?.map(({ question }) => question).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same questions, read anew, open nothing
  useEffect(() => {
    if (!questions) return;
    const known = before.current;
    before.current = questions.map(({ question }) => question);
    const first = before.current.find((question) => known && !known.includes(question));
    const place = first === undefined ? undefined : places.current.get(first);
    const active = document.activeElement;
    if (!place || !active || !hasTabbed.current) return;
    const isPast = place.compareDocumentPosition(active) === Node.DOCUMENT_POSITION_FOLLOWING;
    if (isPast) fieldIn(place)?.focus();
  }, [asked]);
  return {
    /** Notes where a question stands. */
    place: (question: number) => (node: HTMLElement | null) => {
      if (node) places.current.set(question, node);
      else places.current.delete(question);
    },
    /** What the form hears for it. */
    listens: {
      onKeyDownCapture: ({ key, shiftKey }: KeyboardEvent) => {
        hasTabbed.current = key === "Tab" && !shiftKey;
      },
      onPointerDownCapture: () => {
        hasTabbed.current = false;
      },
    },
  };
}

/** The field of a question; of several choices the one that is taken, as Tab has it. */
function fieldIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector("input[type=radio]:checked") ?? place.querySelector("input, textarea");
}
