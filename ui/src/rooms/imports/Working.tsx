import { useWork } from "../../api/work";
import { durationWords, WorkBar, workWords } from "../../kit/work-bar";
import styles from "./imports.module.css";

/** Long work under way: how far it has come where the core says so, and for how long it has run. */
export function Working({ children }: { children: string }) {
  const work = useWork(true);
  if (!work) return null;
  const { progress, seconds } = work;
  const words = [workWords(progress), seconds > 1 && durationWords(seconds)].filter(Boolean).join(" · ");
  return (
    <div className={styles.working}>
      <p>
        <span role="status">{children}</span>
        {words && <span className={styles.count}>{words}</span>}
      </p>
      <WorkBar label={children} progress={progress} />
    </div>
  );
}
