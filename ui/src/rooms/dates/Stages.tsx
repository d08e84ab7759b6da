import { Button } from "@mantine/core";
import { useState } from "react";
import type { StatusView } from "../../api/generated/types";
import { formatDay, t, word } from "../../text";
import styles from "./dates.module.css";
import { StageForm } from "./StageForm";

/** The course of the case, one stage below the other; the last one is where it stands. */
export function Stages({ stages }: { stages: readonly StatusView[] }) {
  const [isAdding, add] = useState(false);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t("dates:stages.title")}</h2>
        {!isAdding && <Button onClick={() => add(true)}>{t("dates:stages.add")}</Button>}
      </div>
      {isAdding && <StageForm onClose={() => add(false)} />}
      {stages.length === 0 && <p className={styles.note}>{t("dates:stages.empty")}</p>}
      <ol className={styles.stages}>
        {stages.map(({ status, from_on, note }, place) => (
          <li key={`${from_on} ${status}`} aria-current={place === stages.length - 1 ? "step" : undefined}>
            <span className={styles.quiet}>{formatDay(from_on)}</span>
            <span>
              <strong>{word("shell:stage", status)}</strong>
              {note && <span className={styles.quiet}>{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
