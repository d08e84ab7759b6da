import { Button } from "@mantine/core";
import type { ListDraftView } from "../../api/generated/types";
import { formatInstant, t } from "../../text";
import { Discard } from "./Discard";
import styles from "./imports.module.css";

interface DraftsProps {
  drafts: ListDraftView[];
  onOpen: (draft: number) => void;
  onDiscard: (draft: number) => void;
}

/** The lists that somebody has begun to bring in: gone on with where they were left, or discarded. */
export function Drafts({ drafts, onOpen, onDiscard }: DraftsProps) {
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
            <Discard file={name} onDiscard={() => onDiscard(draft)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
