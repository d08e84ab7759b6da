import { Button } from "@mantine/core";
import type { UndoOthers } from "../api/generated/types";
import { daysInWords, t } from "../text";
import styles from "./undo.module.css";

interface OthersProps {
  found: UndoOthers;
  onUndo: () => void;
  onClose: () => void;
}

/** Says who of many was changed since, and offers to undo it for the others. */
export function Others({ found, onUndo, onClose }: OthersProps) {
  const { people, changed, named } = found;
  return (
    <>
      <p>{t("history:others.changed", { count: changed, people })}</p>
      <ul className={styles.people}>
        {named.map(({ person, name, later }) => (
          <li key={person}>
            <b>{name}</b>
            {later && (
              <span>
                {t("history:others.by", {
                  operation: later.operation,
                  summary: daysInWords(later.summary),
                })}
              </span>
            )}
          </li>
        ))}
        {changed > named.length && <li>{t("history:others.more", { count: changed - named.length })}</li>}
      </ul>
      <p>{t("history:others.stay")}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button variant="filled" onClick={onUndo} data-autofocus>
          {t("history:others.undo", { count: people - changed })}
        </Button>
      </div>
    </>
  );
}
