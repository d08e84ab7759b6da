import styles from "./damages.module.css";

interface BarProps {
  tone: "main" | "pleaded" | "out";
  /** Where it begins and how wide it is, in hundredths of the track. */
  from: number;
  width: number;
}

/** A bar on its track. The figure stands beside it in text, so it is not said aloud. */
export function Bar({ tone, from, width }: BarProps) {
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.bar} data-tone={tone} style={{ left: `${from}%`, width: `${width}%` }} />
    </span>
  );
}

/** How much of `whole` an amount is, in hundredths: to draw with, never to be relied on. */
export function share(amount: string, whole: string): number {
  const part = (Number(amount) / Number(whole)) * 100;
  return Number.isFinite(part) ? Math.min(Math.max(part, 0), 100) : 0;
}
