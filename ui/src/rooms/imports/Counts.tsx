import { IconAlertTriangle } from "@tabler/icons-react";
import type { ImportReport } from "../../api/generated/types";
import { formatCount, t } from "../../text";
import styles from "./imports.module.css";

const KINDS = ["new", "updated", "unchanged", "rejected"] as const;

/** `11,870 new · 402 updated · 210 unchanged · 22 rejected of 12,504 rows`. */
export function Counts({ report }: { report: ImportReport }) {
  return (
    <p className={styles.counts}>
      {KINDS.map((kind) => (
        <span key={kind} data-risk={kind === "rejected" && report.rejected > 0}>
          {kind === "rejected" && report.rejected > 0 && (
            <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          )}
          <b>{formatCount(report[kind])}</b> {t(`imports:report.${kind}`)}
        </span>
      ))}
      {report.review > 0 && (
        <span>
          <b>{formatCount(report.review)}</b> {t("imports:report.review")}
        </span>
      )}
      {report.skipped > 0 && (
        <span>
          <b>{formatCount(report.skipped)}</b> {t("imports:report.skipped")}
        </span>
      )}
      <span className={styles.quiet}>{t("imports:report.of", { count: report.rows })}</span>
    </p>
  );
}
