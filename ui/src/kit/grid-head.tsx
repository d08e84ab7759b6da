import { Tooltip } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import styles from "./big-grid.module.css";

interface GridHeadProps {
  displayName: string;
  column: { getColId: () => string };
  /** Opens the menu of the column; without it there is none. */
  onMenu?: (key: string, heading: Element) => void;
}

/**
 * The words of a heading, whole while it is pointed at or has the focus, and a button for the hand; the keyboard has Alt and
 * the arrow down, or the menu key.
 */
export function GridHead({ displayName, column, onMenu }: GridHeadProps) {
  const words = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const [isWhole, showWhole] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const watch = () => {
      const text = words.current;
      const heading = text?.closest("[role=columnheader]");
      const show = () => showWhole(!!text && text.scrollWidth > text.clientWidth);
      const hide = () => showWhole(false);
      for (const come of ["focus", "mouseenter"]) heading?.addEventListener(come, show, stop);
      for (const leave of ["blur", "mouseleave"]) heading?.addEventListener(leave, hide, stop);
    };
    // The grid puts the words into the heading once they are drawn.
    const later = setTimeout(watch);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, []);
  useEffect(() => {
    const node = button.current;
    // The grid hears a click before React does, and would put the list in another order.
    const open = (event: Event) => {
      event.stopPropagation();
      const heading = node?.closest("[role=columnheader]");
      if (heading) onMenu?.(column.getColId(), heading);
    };
    node?.addEventListener("click", open);
    return () => node?.removeEventListener("click", open);
  }, [column, onMenu]);
  return (
    <>
      <Tooltip label={displayName} opened={isWhole} multiline maw="20rem">
        <span ref={words} className={styles.headText}>
          {displayName}
        </span>
      </Tooltip>
      {onMenu && (
        <span ref={button} className={styles.headMenu} aria-hidden>
          <IconDotsVertical size={14} />
        </span>
      )}
    </>
  );
}
