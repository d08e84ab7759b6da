import type { BulkPreview } from "../../../api/generated/types";
import { formatCount, formatMoney, t } from "../../../text";
import styles from "./bulk.module.css";

interface PreviewProps {
  of: BulkPreview | undefined;
  /** Whether enough is said to look. */
  isAsked: boolean;
  isWaiting: boolean;
  /** A value as people read it. */
  words: (value: string) => string;
}

/** What a change of many people would do: how many change, how many have it already, what it does to exposure. */
export function Preview({ of, isAsked, isWaiting, words }: PreviewProps) {
  return (
    <div className={styles.preview} role="status" aria-busy={isAsked && isWaiting}>
      {!isAsked && <p className={styles.quiet}>{t("bulk:teach")}</p>}
      {of && <Found of={of} words={words} />}
    </div>
  );
}

function Found({ of, words }: { of: BulkPreview; words: PreviewProps["words"] }) {
  const { chosen, changes, same, without, other, keep_later, others, named, exposure } = of;
  const unnamed = other - named.length;
  const unlisted = other - others.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <p className={styles.change}>
        <b>{t("bulk:changes", { count: changes })}</b>{" "}
        {same > 0 && t("bulk:same", { count: same, chosen: formatCount(chosen) })}
      </p>
      {other > 0 && without > 0 && <p>{t("bulk:without", { count: without, other: formatCount(other) })}</p>}
      {others.length > 0 && (
        <ul className={styles.values}>
          {others.map(({ value, people }) => (
            <li key={value}>
              <span>{words(value)}</span>
              <span className={styles.count}>{t("bulk:now", { count: people })}</span>
            </li>
          ))}
          {unlisted > 0 && <li className={styles.quiet}>{t("bulk:unlisted", { count: unlisted })}</li>}
        </ul>
      )}
      {named.length > 0 && (
        <p className={styles.quiet}>
          {t("bulk:named", { names: named.map(({ name }) => name).join("; ") })}
          {unnamed > 0 && ` ${t("bulk:more", { count: unnamed })}`}
        </p>
      )}
      {keep_later > 0 && <p>{t("bulk:keepLater", { count: keep_later })}</p>}
      {exposure && (
        <p>
          {t("bulk:exposure", { before: formatMoney(exposure.before), after: formatMoney(exposure.after) })}{" "}
          {t("bulk:members", {
            before: formatCount(exposure.members_before),
            after: formatCount(exposure.members_after),
          })}
        </p>
      )}
    </>
  );
}
