import { Popover, UnstyledButton } from "@mantine/core";
import {
  type Icon,
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleFilled,
  IconCircleHalf2,
  IconInfoCircle,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { t } from "../text";
import styles from "./words.module.css";

/** How something stands. `warn` and `bad` are for time and risk alone. */
export type Tone = "good" | "half" | "off" | "warn" | "bad";

const MARKS = {
  good: { icon: IconCircleFilled, size: 10 },
  half: { icon: IconCircleHalf2, size: 10 },
  off: { icon: IconCircle, size: 10 },
  warn: { icon: IconAlertTriangle, size: 15 },
  bad: { icon: IconX, size: 15 },
} as const;

interface StatusWordProps {
  tone: Tone;
  /** Stands in place of the icon of the tone, where what is said has one of its own. */
  icon?: Icon | undefined;
  children: ReactNode;
}

/** A status: icon, word and colour, never colour alone. The word of a `warn` or `bad` status is coloured too. */
export function StatusWord({ tone, icon, children }: StatusWordProps) {
  const { icon: Icon, size } = icon ? { icon, size: 15 } : MARKS[tone];
  const isRisk = tone === "warn" || tone === "bad";
  return (
    <span className={`${styles.status} ${styles[tone]}`}>
      <Icon size={size} stroke={2} aria-hidden />
      <span className={isRisk ? undefined : styles.plainWord}>{children}</span>
    </span>
  );
}

/** A small label on a weak ground. */
export function Tag({ tone, title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}

const BAND_ICONS = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
  half: IconInfoCircle,
};

interface BandProps {
  tone: "good" | "warn" | "bad" | "half";
  /** Shown instead of the icon of the tone. */
  icon?: ReactNode;
  /** A button at the right end. */
  action?: ReactNode;
  /** The button stands below the words, where there is little room. */
  isStacked?: boolean;
  children: ReactNode;
}

/** One line on a tinted ground: an open question, the answer of a test, a refusal. `bad` is said aloud at once. */
export function Band({ tone, icon, action, isStacked = false, children }: BandProps) {
  const Icon = BAND_ICONS[tone];
  return (
    <div
      className={styles.band}
      data-tone={tone}
      data-stacked={isStacked || undefined}
      role={tone === "bad" ? "alert" : undefined}
    >
      {icon ?? <Icon size={16} stroke={1.75} aria-hidden />}
      <div>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

interface WhyProps {
  /** What is explained: "the last day". */
  what: string;
  /** Steps of the working in order, or any content. */
  steps?: readonly string[];
  children?: ReactNode;
}

/** A quiet "Why?" that opens the working of a figure or a date. */
export function Why({ what, steps, children }: WhyProps) {
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.why} aria-label={t("kit:whyOf", { what })}>
          {t("kit:why")}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.whyText}>
          {steps && (
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
          {children}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
