import { Button } from "@mantine/core";
import { useOperation } from "../api/client";
import type { ConflictReport } from "../api/generated/types";
import { exportPlace } from "../exposure/export-place";
import { toastFailed } from "../kit/toasts";
import { Band, StatusWord } from "../kit/words";
import { formatInstant, t, word } from "../text";
import styles from "./conflicts.module.css";
import { Hits } from "./Hits";

/** One check: who was checked, what was found, what was decided, who signed it off. */
export function Report({ report }: { report: ConflictReport }) {
  const { check, names, by, names_count, not_listed, hits, undecided, signed_off, since } = report;
  const signOff = useOperation("conflict_sign_off");
  const write = useOperation("conflict_export");
  const failed = (refusal: Error) => toastFailed(refusal.message);
  const exportReport = async () => {
    const place = await exportPlace(t("conflicts:report.file", { names: names.join(", ") }));
    if (place) write.mutate({ check, ...place }, { onError: failed });
  };
  return (
    <section className={styles.report} aria-label={t("conflicts:report.of", { names: names.join(", ") })}>
      <div className={styles.head}>
        <h3>{names.join(" · ")}</h3>
        <State report={report} />
        <span className={styles.acts}>
          <Button onClick={exportReport}>{t("conflicts:report.export")}</Button>
          {signed_off === null && (
            <Button
              variant="filled"
              disabled={undecided > 0}
              loading={signOff.isPending}
              onClick={() => signOff.mutate({ check }, { onError: failed })}
            >
              {t("conflicts:report.signOff")}
            </Button>
          )}
        </span>
      </div>
      <p className={styles.quiet}>
        {t("conflicts:report.by", { user: by.user, at: formatInstant(by.at), count: names_count })}
      </p>
      {since.map(({ name, role, case: of, caption }) => (
        <Band key={`${of} ${role} ${name}`} tone="warn">
          {t("conflicts:report.since", { name, role: word("conflicts:role", role), caption })}
        </Band>
      ))}
      {not_listed > 0 && <Band tone="warn">{t("conflicts:report.notListed", { count: not_listed })}</Band>}
      {hits.length === 0 ? (
        <p className={styles.quiet}>{t("conflicts:report.nothing")}</p>
      ) : (
        <Hits hits={hits} isSigned={signed_off !== null} />
      )}
    </section>
  );
}

/** How a check stands, in a word. */
function State({ report }: { report: ConflictReport }) {
  const { undecided, signed_off, since } = report;
  if (since.length > 0) return <StatusWord tone="warn">{t("conflicts:report.outOfDate")}</StatusWord>;
  if (undecided > 0) {
    return <StatusWord tone="warn">{t("conflicts:report.undecided", { count: undecided })}</StatusWord>;
  }
  if (signed_off === null) return <StatusWord tone="half">{t("conflicts:report.decided")}</StatusWord>;
  const { user, at } = signed_off;
  return <StatusWord tone="good">{t("conflicts:report.signed", { user, at: formatInstant(at) })}</StatusWord>;
}
