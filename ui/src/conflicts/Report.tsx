import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useOperation } from "../api/client";
import type { ConflictReport } from "../api/generated/types";
import { exportPlace } from "../exposure/export-place";
import { useEdited } from "../kit/edited";
import { toastFailed } from "../kit/toasts";
import { Band, StatusWord } from "../kit/words";
import { formatInstant, t } from "../text";
import { ClearForm } from "./ClearForm";
import styles from "./conflicts.module.css";
import { Hits } from "./Hits";
import { roleWords } from "./role-words";
import { checkState } from "./state";

const CLEAR = "clear";

interface ReportProps {
  report: ConflictReport;
  /** It was made just now. */
  takesFocus: boolean;
  /** Called with the check that was made anew. */
  onChecked: (check: number) => void;
}

/** One check: who was checked, what was found, what was decided, who signed it off. */
export function Report({ report, takesFocus, onChecked }: ReportProps) {
  const { check, names, by, names_count, not_listed, hits, undecided, signed_off } = report;
  const parts = useEdited();
  const { tone, words } = checkState(report);
  const section = useFocusAfter(report, takesFocus);
  const signOff = useOperation("conflict_sign_off");
  const write = useOperation("conflict_export");
  const failed = (refusal: Error) => toastFailed(refusal.message);
  const exportReport = async () => {
    const place = await exportPlace(t("conflicts:report.file", { names: names.join(", ") }));
    if (place) write.mutate({ check, ...place }, { onError: failed });
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.report}
      aria-label={t("conflicts:report.of", { names: names.join(", ") })}
    >
      <div className={styles.head}>
        <h3>{names.join(" · ")}</h3>
        <StatusWord tone={tone}>{words}</StatusWord>
        <span className={styles.acts}>
          {undecided > 1 && signed_off === null && (
            <Button autoFocus={parts.takesFocus(CLEAR)} onClick={() => parts.edit(CLEAR)}>
              {t("conflicts:clear.open")}
            </Button>
          )}
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
      {parts.edited === CLEAR && <ClearForm check={check} undecided={undecided} onClose={parts.close} />}
      <p className={styles.quiet}>
        {t("conflicts:report.by", { user: by.user, at: formatInstant(by.at), count: names_count })}
      </p>
      <Since report={report} onChecked={onChecked} />
      {not_listed > 0 && <Band tone="warn">{t("conflicts:report.notListed", { count: not_listed })}</Band>}
      {hits.length === 0 ? (
        <p className={styles.quiet}>{t("conflicts:report.nothing")}</p>
      ) : (
        <Hits hits={hits} isSigned={signed_off !== null} isOfSeveral={names.length > 1} />
      )}
    </section>
  );
}

/** Gives a report the focus as it comes, and when the button that had it goes with what was decided or signed off. */
function useFocusAfter({ undecided, signed_off }: ConflictReport, takesFocus: boolean) {
  const section = useRef<HTMLElement>(null);
  const stands = `${undecided} ${signed_off?.at}`;
  const before = useRef(stands);
  useEffect(() => {
    if (takesFocus) section.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (before.current !== stands && document.activeElement === document.body) section.current?.focus();
    before.current = stands;
  }, [stands]);
  return section;
}

/** What came into the file after the check, and the check made again. */
function Since({ report, onChecked }: Pick<ReportProps, "report" | "onChecked">) {
  const { case: caseId, person, names, since, came_in, is_out_of_date } = report;
  const again = useOperation("conflict_check");
  if (since.length === 0 && came_in === 0) return null;
  const run = () =>
    again.mutate(
      { case: caseId, names, ...(person !== null && { person }) },
      { onSuccess: ({ check }) => onChecked(check), onError: ({ message }) => toastFailed(message) },
    );
  const button = (
    <Button loading={again.isPending} onClick={run}>
      {t("conflicts:report.again")}
    </Button>
  );
  return (
    <>
      {since.map(({ name, role, person: of, case: ofCase, caption }) => (
        <Band key={`${ofCase} ${of} ${role} ${name}`} tone="warn">
          {t("conflicts:report.since", { name, role: roleWords(role, of), caption })}
        </Band>
      ))}
      <Band tone={is_out_of_date ? "warn" : "half"} action={button}>
        {came_in === 0
          ? t("conflicts:report.makeAgain")
          : t(is_out_of_date ? "conflicts:report.cameIn" : "conflicts:report.cameInUnlike", {
              count: came_in,
            })}
      </Band>
    </>
  );
}
