import { Progress as Bar } from "@mantine/core";
import { useEffect, useState } from "react";
import { onProgress, type Progress } from "../../api/transport";
import { formatCount, t } from "../../text";
import styles from "./imports.module.css";

/** Long work under way: how far it has come where the core says so, a sign of life until then. */
export function Working({ children }: { children: string }) {
  const [progress, note] = useState<Progress | null>(null);
  useEffect(() => onProgress(note), []);
  const part = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : null;
  return (
    <div className={styles.working} role="status">
      <p>
        {children}
        {progress?.what === "writing" && (
          <span className={styles.count}>
            {t("imports:working", { done: formatCount(progress.done), total: formatCount(progress.total) })}
          </span>
        )}
      </p>
      <Bar.Root>
        <Bar.Section
          value={part ?? 100}
          animated={part === null}
          striped={part === null}
          aria-label={children}
        />
      </Bar.Root>
    </div>
  );
}
