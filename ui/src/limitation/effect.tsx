import type { TollingEffect } from "../api/generated/types";
import { formatMoney, t } from "../text";
import styles from "./limitation.module.css";
import { movedBy } from "./words";

/** What an entry does to last days and to the class total, before it is kept. */
export function Effect({ effect }: { effect: TollingEffect }) {
  const { before, after } = effect;
  const moving = effect.claims.filter(({ moved }) => moved > 0);
  return (
    <section className={styles.effect} aria-live="polite" aria-label={t("limitation:effect.title")}>
      <h3>{t("limitation:effect.title")}</h3>
      {moving.length === 0 && <p>{t("limitation:effect.none")}</p>}
      {moving.map(({ claim, name, moved, saved, lost, days }) => (
        <p key={claim}>
          {[
            t("limitation:effect.moves", { count: moved, name, days: days ? movedBy(days) : "" }),
            saved > 0 && t("limitation:effect.saved", { count: saved }),
            lost > 0 && t("limitation:effect.lost", { count: lost }),
          ]
            .filter(Boolean)
            .join("; ")}
          .
        </p>
      ))}
      <p>
        {before === after
          ? t("limitation:effect.same", { before: formatMoney(before) })
          : t("limitation:effect.total", { before: formatMoney(before), after: formatMoney(after) })}
      </p>
    </section>
  );
}
