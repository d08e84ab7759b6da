import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { Working } from "../../work/Working";
import { Findings, type Found } from "./Findings";
import styles from "./imports.module.css";
import type { Incoming } from "./useIncoming";

interface CheckedProps {
  report: Found & { file_name: string };
  incoming: Pick<Incoming, "isWriting" | "writeRefusal" | "putAway">;
  /** The ways to take the list; beside them it can be left. */
  acts: ReactNode;
  /** What the list would bring. */
  children: ReactNode;
}

/** A list that was checked: what it would bring, the ways on, and what was found. */
export function Checked({ report, incoming, acts, children }: CheckedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { isWriting, writeRefusal, putAway } = incoming;
  return (
    <section className={styles.checked} aria-labelledby="import-checked">
      <h2 id="import-checked" ref={heading} tabIndex={-1}>
        {t("imports:report.checked", { file: report.file_name })}
      </h2>
      {children}
      <div className={styles.acts}>
        {acts}
        <Button disabled={isWriting} onClick={putAway}>
          {t("imports:act.cancel")}
        </Button>
      </div>
      {isWriting && <Working>{t("imports:act.writing")}</Working>}
      {writeRefusal && (
        <Band tone="bad">
          {writeRefusal.message}
          {writeRefusal.hint && <div>{writeRefusal.hint}</div>}
        </Band>
      )}
      <Findings report={report} />
    </section>
  );
}
