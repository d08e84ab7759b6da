import { Button } from "@mantine/core";
import type { RouterHistory } from "@tanstack/react-router";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { t } from "../text";
import styles from "./half-filled.module.css";
import { Typed } from "./typed";
import { Band } from "./words";

/** What waits for an answer: to put the form away, or to leave it where it is. */
interface Pending {
  go: () => void;
  stay: () => void;
}

/** A form on the page. */
interface Held {
  isHalfFilled: () => boolean;
  isWithin: (place: Element | null) => boolean;
  ask: (pending: Pending) => void;
}

/** The forms on the page, in the order in which they came. */
const held = new Set<Held>();

interface Leaving {
  /** What is put away; the whole page without. */
  within?: Element | null;
  /** Called where somebody goes back to the form. */
  stay?: () => void;
}

/**
 * Does what puts forms away, once each form in which something is typed was asked about; at once where there is none.
 * Says whether a form asks now.
 */
export function leave(go: () => void, { within = document.body, stay = () => {} }: Leaving = {}): boolean {
  const first = [...held].find((form) => form.isHalfFilled() && form.isWithin(within));
  if (first) first.ask({ go: () => leave(go, { within, stay }), stay });
  else go();
  return first !== undefined;
}

/** Lets forms ask before another address puts them away: a room, a tab, Back. */
export function askBeforeLeaving(history: RouterHistory): void {
  history.block({
    blockerFn: () =>
      new Promise((block) => {
        leave(() => block(false), { stay: () => block(true) });
      }),
    enableBeforeUnload: false,
  });
}

interface HalfFilled {
  /** The question, while something else wants the place of the form: in place of its buttons. */
  question: ReactNode;
  /** What is typed is kept elsewhere, or was given up: the form is put away without a word. */
  letGo: () => void;
}

/**
 * Holds a form against whatever would put it away while something is typed in it that nobody saved. Where nothing was
 * typed it goes without a word. `form` may hold several `<form>`s. `isDirty` says that something was chosen, which no field
 * of text tells.
 */
export function useHalfFilled(form: RefObject<HTMLElement | null>, isDirty = false): HalfFilled {
  const [typed] = useState(() => new Typed());
  const isChosen = useRef(isDirty);
  useEffect(() => {
    isChosen.current = isDirty;
  }, [isDirty]);
  const letGo = () => {
    isChosen.current = false;
    typed.letGo();
  };
  const pending = useRef<Pending | null>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const node = form.current;
    if (!node) return;
    const stop = typed.watch(node);
    const ask = (next: Pending) => {
      pending.current?.stay();
      pending.current = next;
      setAsked(true);
    };
    const isHalfFilled = () => isChosen.current || typed.isHalfFilled();
    const one = { isHalfFilled, isWithin: (place: Element | null) => typed.isWithin(place), ask };
    held.add(one);
    return () => {
      held.delete(one);
      stop();
      // It was saved meanwhile, and is gone: whoever asked for its place may ask again.
      pending.current?.stay();
      pending.current = null;
    };
  }, [form, typed]);
  const answer = (how: keyof Pending) => {
    const asked = pending.current;
    pending.current = null;
    setAsked(false);
    if (how === "stay") typed.goBack();
    else letGo();
    asked?.[how]();
  };
  return {
    question: isAsked ? <Question onStay={() => answer("stay")} onDiscard={() => answer("go")} /> : null,
    letGo,
  };
}

/** Asks before what is typed is thrown away. Enter and Escape go back to the form. */
function Question({ onStay, onDiscard }: { onStay: () => void; onDiscard: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div
      ref={place}
      className={styles.question}
      role="alertdialog"
      aria-label={t("kit:halfFilled.ask")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onStay();
      }}
    >
      <Band
        tone="half"
        isStacked
        action={
          <span className={styles.answers}>
            <Button onClick={onStay} title="Esc" autoFocus>
              {t("kit:halfFilled.stay")}
            </Button>
            <Button onClick={onDiscard}>{t("kit:halfFilled.discard")}</Button>
          </span>
        }
      >
        {t("kit:halfFilled.ask")}
      </Band>
    </div>
  );
}
