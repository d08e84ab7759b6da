import type { ReactNode } from "react";
import { t } from "../../text";
import styles from "./start.module.css";

interface StartFrameProps {
  heading: string;
  /** One quiet line under the heading. */
  lead?: ReactNode;
  /** For pages that ask one thing only. */
  isNarrow?: boolean;
  programVersion: string;
  lawVersion: string;
  children: ReactNode;
}

/** What stands around every page before the case file is open. */
export function StartFrame(props: StartFrameProps) {
  const { heading, lead, isNarrow = false, programVersion, lawVersion, children } = props;
  return (
    <div className={styles.page}>
      <main className={`${styles.column} ${isNarrow ? styles.narrow : ""}`}>
        <p className={styles.brand}>{t("start:title")}</p>
        <h1 className={styles.heading}>{heading}</h1>
        <div className={styles.lead}>{lead}</div>
        {children}
      </main>
      <footer className={styles.bar}>
        <span>{`${t("start:title")} ${programVersion}`}</span>
        <span>{t("shell:status.law", { version: lawVersion })}</span>
      </footer>
    </div>
  );
}
