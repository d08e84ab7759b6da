import type { ReactNode } from "react";
import styles from "./claims.module.css";

interface SectionProps {
  title: string;
  /** A button at the right of the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the detail under its heading. */
export function Section({ title, action, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
