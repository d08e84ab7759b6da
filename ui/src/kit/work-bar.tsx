import { formatCount, t } from "../text";
import styles from "./work-bar.module.css";

interface WorkBarProps {
  /** What is being done, for those who hear it. */
  label: string;
  /** How far it has come: what is done, of how much; without a total, or before anything is known, it only moves. */
  progress: { what: string; done: number; total: number | null } | null;
}

/** How far long work has come. */
export function WorkBar({ label, progress }: WorkBarProps) {
  const percent = percentOf(progress);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={workWords(progress) ?? undefined}
    >
      <div className={styles.done} style={percent === null ? undefined : { width: `${percent}%` }} />
    </div>
  );
}

/** How far work has come in words: "6,000 of 12,000 people", "42 % read"; null while nothing is known. */
export function workWords(progress: WorkBarProps["progress"]): string | null {
  const percent = percentOf(progress);
  if (!progress || percent === null) return null;
  const { what, done, total } = progress;
  if (what === "reading") return t("kit:read", { percent });
  if (what !== "writing") return t("kit:percent", { percent });
  return t("kit:people", { done: formatCount(done), total: formatCount(total ?? 0) });
}

/** For how long work has run: "12 s", "1 min 5 s". */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? t("kit:seconds", { seconds }) : t("kit:minutes", { minutes, seconds: seconds % 60 });
}

function percentOf(progress: WorkBarProps["progress"]): number | null {
  if (!progress?.total) return null;
  return Math.min(100, Math.floor((progress.done / progress.total) * 100));
}
