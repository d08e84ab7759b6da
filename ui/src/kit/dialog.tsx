import { Modal } from "@mantine/core";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import styles from "./dialog.module.css";
import { leave, useHalfFilled } from "./half-filled";
import { isEntrance, mainRow } from "./main-list";
import { saveOnKey } from "./save-key";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What the ✕ is called. */
  close: string;
  size?: string;
  closeOnEscape?: boolean;
  children: ReactNode;
}

/**
 * A dialog. The focus goes to its first field, as soon as there is one, and back to what opened it; from the head of a
 * room it goes on to the list of the room. Ctrl Enter saves. Where something is typed in a form of it, it asks before
 * it is closed.
 */
export function Dialog({ close, children, closeOnEscape = true, onClose, ...rest }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  useListAfter(rest.opened);
  const closed = () => leave(onClose, { within: body.current });
  return (
    <Modal {...rest} onClose={closed} closeOnEscape={false} closeButtonProps={{ "aria-label": close }}>
      <Body body={body} onEscape={closeOnEscape ? closed : undefined}>
        {children}
      </Body>
    </Modal>
  );
}

/** Whether a dialog floats over the page: it takes the keys and the files that would else be the page's. */
export function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog]") !== null;
}

/** Whether a dialog covers the page, which is then not worked in. The palette runs what it lists, and is none. */
export function isPageCovered(): boolean {
  const covering = [...document.querySelectorAll("[role=dialog][aria-modal=true]")];
  return covering.some((dialog) => dialog.querySelector(`[${PALETTE}]`) === null);
}

/** Marks the field of the palette. */
export const PALETTE = "data-palette";

/** Gives the focus to the main list of the room once a dialog closes that was not opened from within the room's work. */
function useListAfter(opened: boolean): void {
  const opener = useRef<Element | null>(null);
  const wasOpened = useRef(false);
  useLayoutEffect(() => {
    if (opened) opener.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    if (wasOpened.current && !opened && isEntrance(opener.current)) mainRow()?.focus();
    wasOpened.current = opened;
  }, [opened]);
}

/**
 * Closes a dialog on Escape, once nothing in it has taken the key: a form of its own, an open pick list. The dialog of
 * Mantine would close first and take with it what is typed there.
 */
function useEscape(body: RefObject<HTMLElement | null>, onEscape: (() => void) | undefined): void {
  useEffect(() => {
    if (!onEscape) return;
    // A list that is open closes on the key before it is heard below, and says so no longer.
    let isListOpen = false;
    const noted = ({ target }: KeyboardEvent) => {
      isListOpen = target instanceof Element && target.hasAttribute("data-expanded");
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || isListOpen) return;
      const dialog = body.current?.closest("[role=dialog]");
      const isTop = [...document.querySelectorAll("[role=dialog]")].at(-1) === dialog;
      const target = event.target as Element;
      const isWithin = isTop && (target === document.body || dialog?.contains(target));
      if (!isWithin || target.getAttribute("data-mantine-stop-propagation") === "true") return;
      event.preventDefault();
      onEscape();
    };
    document.addEventListener("keydown", noted, { capture: true });
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", noted, { capture: true });
      document.removeEventListener("keydown", pressed);
    };
  }, [body, onEscape]);
}

interface BodyProps {
  body: RefObject<HTMLDivElement | null>;
  children: ReactNode;
  onEscape: (() => void) | undefined;
}

/** Takes the focus of the dialog, which would fall on its ✕, and hands it on. What waits for the core comes later. */
function Body({ body, children, onEscape }: BodyProps) {
  useEscape(body, onEscape);
  const { question } = useHalfFilled(body);
  useEffect(() => {
    const node = body.current;
    if (!node) return;
    // A field that asked for the focus has it by now, and gets it back from the dialog.
    const asked = node.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    let isUsed = false;
    // A click between the fields comes to the body too: then the focus stays where it was put.
    const use = () => {
      isUsed = true;
    };
    const handOn = () => {
      const first = asked?.isConnected && asked !== node ? asked : firstIn(node);
      if (!isUsed && document.activeElement === node) first?.focus();
    };
    const watch = new MutationObserver(handOn);
    watch.observe(node, { childList: true, subtree: true });
    node.addEventListener("focus", handOn);
    node.addEventListener("pointerdown", use);
    return () => {
      watch.disconnect();
      node.removeEventListener("focus", handOn);
      node.removeEventListener("pointerdown", use);
    };
  }, [body]);
  return (
    <div ref={body} className={styles.body} tabIndex={-1} data-autofocus onKeyDownCapture={saveOnKey}>
      {children}
      {question && <div className={styles.question}>{question}</div>}
    </div>
  );
}

/** What is marked for it, or the first field, or the first button of a dialog without fields. */
function firstIn(body: HTMLElement): HTMLElement | null {
  const first = (what: string) => body.querySelector<HTMLElement>(what);
  return (
    first("[data-autofocus]") ??
    first("input[type=radio]:checked") ??
    first("input:not([type=hidden], :disabled), textarea:not(:disabled)") ??
    first("button:not(:disabled)")
  );
}
