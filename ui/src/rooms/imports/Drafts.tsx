import { Button } from "@mantine/core";
import type { ListDraftView } from "../../api/generated/types";
import { formatInstant, t } from "../../text";
import styles from "./imports.module.css";

interface DraftsProps {
  drafts: ListDraftView[];
  onOpen: (draft: number) => void;
  onPutAway: (draft: number) => void;
}

/** The lists that somebody has begun to bring in: gone on with where they were left, or put away. */
export function Drafts({ drafts, onOpen, onPutAway }: DraftsProps) {
  return (
    <section aria-labelledby="import-drafts">
      <h2 id="import-drafts" className={styles.pastHead}>
        {t("wizard:drafts.heading")}
      </h2>
      <ul className={styles.drafts}>
        {drafts.map(({ draft, name, user, saved_at }) => (
          <li key={draft}>
            <Button onClick={() => onOpen(draft)}>{t("wizard:drafts.goOn", { file: name })}</Button>
            <span className={styles.quiet}>
              {t("wizard:drafts.saved", { user, at: formatInstant(saved_at) })}
            </span>
            <Button
              variant="subtle"
              aria-label={t("wizard:drafts.putAwayOf", { file: name })}
              onClick={() => onPutAway(draft)}
            >
              {t("wizard:putAway")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
