import type { ReactNode } from "react";
import styles from "./dates.module.css";

interface SectionProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the room under its heading. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
