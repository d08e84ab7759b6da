import { Button } from "@mantine/core";
import { formatCount, t } from "../text";
import styles from "./pages.module.css";

interface PagesProps {
  /** How many stand before the page. */
  offset: number;
  /** How many stand on a page. */
  limit: number;
  total: number;
  onOffset: (offset: number) => void;
}

/** Which part of a list is shown, and a way to the parts before and after it; nothing where all of it is. */
export function Pages({ offset, limit, total, onOffset }: PagesProps) {
  if (total <= limit) return null;
  return (
    <nav className={styles.pages} aria-label={t("kit:pages.title")}>
      <span role="status">
        {t("kit:pages.shown", {
          first: formatCount(offset + 1),
          last: formatCount(Math.min(offset + limit, total)),
          total: formatCount(total),
        })}
      </span>
      <Button disabled={offset === 0} onClick={() => onOffset(Math.max(offset - limit, 0))}>
        {t("kit:pages.before")}
      </Button>
      <Button disabled={offset + limit >= total} onClick={() => onOffset(offset + limit)}>
        {t("kit:pages.after")}
      </Button>
    </nav>
  );
}
