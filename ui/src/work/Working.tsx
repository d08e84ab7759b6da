import { Button } from "@mantine/core";
import { useWork } from "../api/work";
import { durationWords, WorkBar, workWords } from "../kit/work-bar";
import { t } from "../text";
import styles from "./working.module.css";

interface WorkingProps {
  children: string;
  /** Ends it; nothing of it is kept then. */
  onStop?: () => void;
}

/** Long work under way: how far it has come where the core says so, for how long it has run, and a way to end it. */
export function Working({ children, onStop }: WorkingProps) {
  const work = useWork(true);
  if (!work) return null;
  const { progress, seconds } = work;
  const words = [workWords(progress), seconds > 1 && durationWords(seconds)].filter(Boolean).join(" · ");
  return (
    <div className={styles.working}>
      <p>
        <span role="status">{children}</span>
        {words && <span className={styles.count}>{words}</span>}
        {onStop && (
          <Button size="compact-sm" className={styles.stop} onClick={onStop}>
            {t("kit:stop")}
          </Button>
        )}
      </p>
      <WorkBar label={children} progress={progress} />
    </div>
  );
}
