import type { ColumnPreview } from "../../../api/generated/types";
import { daysInWords, formatCount, t } from "../../../text";
import styles from "../bulk/bulk.module.css";
import own from "./paste.module.css";

interface PastePreviewProps {
  of: ColumnPreview;
  /** A value as people read it. */
  words: (value: string) => string;
}

/** What pasted values would do: how many change and have a value now, what cannot be read, what is left over. */
export function PastePreview({ of, words }: PastePreviewProps) {
  const { people, changes, replaced, same, blank, unread, unreadable, examples } = of;
  const more = unread - unreadable.length;
  return (
    <>
      <p>
        <b>{t("bulk:changes", { count: changes })}</b>{" "}
        {same > 0 && t("bulk:same", { count: same, chosen: formatCount(people) })}
      </p>
      {replaced > 0 && <p>{t("cells:paste.replaced", { count: replaced })}</p>}
      {examples.length > 0 && (
        <ul className={styles.values}>
          {examples.map(({ name, now, next }) => (
            <li key={name + now}>
              <span>{name}</span>
              <span className={styles.count}>
                {t("cells:paste.change", { now: words(now), next: words(next) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {blank > 0 && <p>{t("cells:paste.blank", { count: blank })}</p>}
      {unread > 0 && <p className={own.wrong}>{t("cells:paste.unread", { count: unread })}</p>}
      {unreadable.length > 0 && (
        <table className={own.unread}>
          <caption>{t("cells:paste.unreadCaption")}</caption>
          <thead>
            <tr>
              <th>{t("cells:paste.line")}</th>
              <th>{t("cells:paste.person")}</th>
              <th>{t("cells:paste.why")}</th>
            </tr>
          </thead>
          <tbody>
            {unreadable.map(({ place, name, why }) => (
              <tr key={`${place} ${name}`}>
                <td>{formatCount(place)}</td>
                <td>{name}</td>
                <td>{daysInWords(why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className={styles.quiet}>{t("bulk:more", { count: more })}</p>}
      {of.values_over > 0 && <p>{t("cells:paste.valuesOver", { count: of.values_over })}</p>}
      {of.people_over > 0 && <p>{t("cells:paste.peopleOver", { count: of.people_over })}</p>}
      {of.not_shown > 0 && <p>{t("cells:paste.notShown", { count: of.not_shown })}</p>}
    </>
  );
}
