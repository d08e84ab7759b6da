import type { TollingEffect, TollingMove } from "../api/generated/types";
import { formatMoney, t, word } from "../text";
import styles from "./limitation.module.css";
import { movedBy } from "./words";

/** What an entry does to last days, for both kinds of suit, and to the class total, before it is kept. */
export function Effect({ effect }: { effect: TollingEffect }) {
  const { action, claims, other, before, after } = effect;
  const otherAction = action === "class" ? "individual" : "class";
  const lines = [
    ...claims.flatMap((move) => wordsOf(move, action)),
    // The other kind of suit is told only where it differs.
    ...other.flatMap((move, place) => (isSame(move, claims[place]) ? [] : wordsOf(move, otherAction))),
  ];
  return (
    <section className={styles.effect} aria-live="polite" aria-label={t("limitation:effect.title")}>
      <h3>{t("limitation:effect.title")}</h3>
      {lines.length === 0 && <p>{t("limitation:effect.none")}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {before === after
          ? t("limitation:effect.same", { before: formatMoney(before) })
          : t("limitation:effect.total", { before: formatMoney(before), after: formatMoney(after) })}
      </p>
    </section>
  );
}

function isSame(one: TollingMove, other: TollingMove | undefined): boolean {
  return (
    one.moved === other?.moved &&
    one.untold === other.untold &&
    JSON.stringify(one.days) === JSON.stringify(other.days)
  );
}

function wordsOf({ name, moved, saved, lost, untold, days }: TollingMove, action: string): string[] {
  const suit = word("limitation:effect.suit", action);
  const parts = [
    moved > 0 && t("limitation:effect.moves", { count: moved, name, suit, days: days ? movedBy(days) : "" }),
    saved > 0 && t("limitation:effect.saved", { count: saved }),
    lost > 0 && t("limitation:effect.lost", { count: lost }),
  ].filter((part) => part !== false);
  return [
    ...(parts.length > 0 ? [`${parts.join("; ")}.`] : []),
    ...(untold > 0 ? [t("limitation:effect.untold", { count: untold, name, suit })] : []),
  ];
}
