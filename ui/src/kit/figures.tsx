import type { ReactNode } from "react";
import { formatMoney, t } from "../text";
import { formatAmount } from "../text/format";
import styles from "./figures.module.css";

interface OpenFigureProps {
  /** What the figure is, for those who hear it: "9,321 people of the SCA claim". */
  what: string;
  onOpen: () => void;
  children: ReactNode;
}

/** A figure that leads to what it is made of: a button underlined with dots. */
export function OpenFigure({ what, onOpen, children }: OpenFigureProps) {
  return (
    <button type="button" className={styles.open} title={t("kit:open", { what })} onClick={onOpen}>
      {children}
    </button>
  );
}

interface MoneyProps {
  /** Decimal text from the core; null or undefined is shown as a dash, never as zero. */
  value: string | null | undefined;
  /** Leaves the dollar sign out, for columns of amounts. */
  bare?: boolean;
  /** Makes the amount a figure that opens; needs `what`. */
  onOpen?: (() => void) | undefined;
  what?: string;
}

/** An amount of money, right-aligned, negative in parentheses. */
export function Money({ value, bare = false, onOpen, what }: MoneyProps) {
  if (value === null || value === undefined) return <span className={styles.nothing}>–</span>;
  const text = bare ? formatAmount(value) : formatMoney(value);
  return (
    <span className={styles.money}>
      {onOpen ? (
        <OpenFigure what={what ?? text} onOpen={onOpen}>
          {text}
        </OpenFigure>
      ) : (
        text
      )}
    </span>
  );
}
