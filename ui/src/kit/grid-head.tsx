import { IconDotsVertical } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import styles from "./big-grid.module.css";

interface GridHeadProps {
  displayName: string;
  column: { getColId: () => string };
  onMenu: (key: string, heading: Element) => void;
}

/** The words of a heading, and a button for the hand; the keyboard has Alt and the arrow down, or the menu key. */
export function GridHead({ displayName, column, onMenu }: GridHeadProps) {
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const node = button.current;
    // The grid hears a click before React does, and would put the list in another order.
    const open = (event: Event) => {
      event.stopPropagation();
      const heading = node?.closest("[role=columnheader]");
      if (heading) onMenu(column.getColId(), heading);
    };
    node?.addEventListener("click", open);
    return () => node?.removeEventListener("click", open);
  }, [column, onMenu]);
  return (
    <>
      <span className={styles.headText}>{displayName}</span>
      <span ref={button} className={styles.headMenu} aria-hidden>
        <IconDotsVertical size={14} />
      </span>
    </>
  );
}
