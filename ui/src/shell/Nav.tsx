import { Link } from "@tanstack/react-router";
import { useCases } from "../api/case";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { roomKeys, rooms } from "./rooms";
import styles from "./shell.module.css";

function shownKeys(at: number): string | undefined {
  const { keys } = roomKeys(at);
  return keys && keysText(keys);
}

/** The rooms, with what waits in each. */
export function Nav() {
  const { current } = useCases();
  return (
    <nav className={styles.nav} aria-label={t("nav")}>
      {rooms.map(({ name, badge: Badge }, at) => (
        <Link
          key={name}
          to={`/${name}`}
          className={styles.link}
          activeProps={{ className: styles.on }}
          activeOptions={{ includeSearch: false }}
          title={shownKeys(at)}
        >
          {t(`${name}:title`)}
          {Badge && current && <Badge />}
        </Link>
      ))}
      {current && rooms.map(({ name, lists: Lists }) => Lists && <Lists key={name} />)}
    </nav>
  );
}
