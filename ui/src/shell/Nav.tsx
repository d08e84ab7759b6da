import { Link } from "@tanstack/react-router";
import { useCases } from "../api/case";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { rooms } from "./rooms";
import styles from "./shell.module.css";

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
          title={keysText(`mod+${at + 1}`)}
        >
          {t(`${name}:title`)}
          {Badge && current && <Badge />}
        </Link>
      ))}
      {current && rooms.map(({ name, lists: Lists }) => Lists && <Lists key={name} />)}
    </nav>
  );
}
