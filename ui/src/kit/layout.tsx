import type { ComponentProps, ReactNode } from "react";
import styles from "./layout.module.css";
import { ROOM_ACTIONS } from "./main-list";

/** A room that takes the whole height, in which a part scrolls by itself. */
export function TallRoom({ children, ...rest }: ComponentProps<"div">) {
  return (
    <div {...rest} className={styles.tall}>
      {children}
    </div>
  );
}

/** The class names of tabs that fill the height below the head of such a room; `panel` adds one to each panel. */
export function tallTabs(panel: string | undefined) {
  return { root: styles.tall, list: styles.tabs, panel: `${styles.panel} ${panel}` };
}

interface PageHeaderProps {
  title: ReactNode;
  /** A quiet line beside the title: counts, "as of", "estimate". */
  sub?: ReactNode;
  /** Buttons at the right; the main one `variant="filled"`. */
  actions?: ReactNode;
  /** What is typed below names the title: it is cut off rather than move what stands under it. */
  isOneLine?: boolean;
}

/** The head of a room. One in each room: its title is the page's h1. */
export function PageHeader({ title, sub, actions, isOneLine = false }: PageHeaderProps) {
  return (
    <div className={isOneLine ? `${styles.header} ${styles.oneLine}` : styles.header}>
      <h1 title={isOneLine && typeof title === "string" ? title : undefined}>{title}</h1>
      {sub && <div className={styles.sub}>{sub}</div>}
      {actions && (
        <div className={styles.actions} {...{ [ROOM_ACTIONS]: true }}>
          {actions}
        </div>
      )}
    </div>
  );
}

/** The row of search, filters and columns under the head; `end` stands at the right. */
export function Toolbar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.toolbar}>
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  );
}

interface EmptyStateProps {
  /** A Tabler icon of size 32, stroke 1.25. */
  icon?: ReactNode;
  title: string;
  /** What to do now. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** What a room shows while it has nothing to show: what it is for, and the first step. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={styles.emptyActions}>{actions}</div>}
    </div>
  );
}
