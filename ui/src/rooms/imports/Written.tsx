import type { ReactNode } from "react";
import { Band } from "../../kit/words";
import { t } from "../../text";
import styles from "./imports.module.css";

/** What the last list brought. */
export function Written({ file, children }: { file: string; children: ReactNode }) {
  const says = t("imports:report.written", { file });
  return (
    <section className={styles.written} role="status" aria-label={says}>
      <Band tone="good">
        <b>{says}</b>
        {children}
      </Band>
    </section>
  );
}
