import type { ClassRow, ClassVersion, FactTypeView } from "../../api/generated/types";
import { formatDay, t } from "../../text";
import styles from "./claims.module.css";

interface ClassVersionsProps {
  row: ClassRow;
  facts: readonly FactTypeView[];
}

/** The versions of a class before the one in force, the newest first; closed until one asks. */
export function ClassVersions({ row, facts }: ClassVersionsProps) {
  const earlier = row.versions.filter(({ version }) => version !== row.version);
  if (earlier.length === 0) return null;
  return (
    <details className={styles.versions}>
      <summary>{t("claims:class.earlier", { count: earlier.length })}</summary>
      <ol>
        {earlier.map((known) => (
          <li key={known.version}>
            <strong>{t("claims:class.ofVersion", { version: known.version })}</strong>{" "}
            <span className={styles.quiet}>{periodWords(known)}</span>
            <p>{known.text}</p>
            {known.says && (
              <p className={styles.quiet}>
                {t("claims:class.tested", { test: withLabels(known.says, facts) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function periodWords({ from_on, to_on }: ClassVersion): string {
  if (from_on && to_on) return `${formatDay(from_on)} – ${formatDay(to_on)}`;
  if (from_on) return t("claims:class.since", { day: formatDay(from_on) });
  return to_on ? t("claims:class.until", { day: formatDay(to_on) }) : "";
}

/** A test in words, with facts called as the case calls them. */
function withLabels(says: string, facts: readonly FactTypeView[]): string {
  return says.replace(/\w+/g, (part) => facts.find(({ key }) => key === part)?.label ?? part);
}
