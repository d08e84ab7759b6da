import { type KeyboardEvent, useRef } from "react";
import { useCommands } from "../kit/commands";
import { t } from "../text";

/** The keys that lead from any field to those who are known already. */
export const STEP_INTO = "alt+k";

const MOVES: Record<string, readonly [rows: number, acts: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Leads from the field in hand to those who are known and back: up and down go from one to the next, left and right along
 * what can be done with each, Enter does it, Escape returns to the field.
 */
export function useStepInto(isSomebodyKnown: boolean) {
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<Element | null>(null);
  const label = t("known:stepInto");
  const stepInto = () => {
    if (list.current?.contains(document.activeElement)) return;
    field.current = document.activeElement;
    list.current?.querySelector("button")?.focus();
  };
  useCommands(isSomebodyKnown ? [{ id: "known.step", label, keys: STEP_INTO, run: stepInto }] : []);
  const back = () => field.current instanceof HTMLElement && field.current.focus();
  const keys = (event: KeyboardEvent<HTMLUListElement>) => {
    const move = MOVES[event.key];
    if (event.key === "Escape" && field.current) back();
    else if (move) step(event.currentTarget, move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { list, keys, back };
}

/** Moves the focus so many rows down and so many acts to the right, as far as there are any. */
function step(list: HTMLUListElement, [down, along]: readonly [number, number]): void {
  const rows = [...list.children].map((row) => [...row.querySelectorAll("button")]);
  const places = rows.map((acts) => acts.indexOf(document.activeElement as HTMLButtonElement));
  const at = places.findIndex((place) => place >= 0);
  const acts = rows[at + down] ?? rows[at] ?? [];
  acts[Math.min(Math.max((places[at] ?? 0) + along, 0), acts.length - 1)]?.focus();
}
