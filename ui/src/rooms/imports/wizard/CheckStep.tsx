import { Button } from "@mantine/core";
import { useOperation } from "../../../api/client";
import type { ImportProblem, ImportReport, ProblemCount } from "../../../api/generated/types";
import { exportPlace } from "../../../exposure/export-place";
import { toastDone, toastFailed } from "../../../kit/toasts";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import { Problems } from "../Problems";
import { Swapped } from "./ColumnsStep";
import { CorrectCell, Corrected, LeaveBlank } from "./Corrections";
import { Once } from "./Once";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

interface StepProps {
  wizard: ListOnItsWay;
  report: ImportReport;
}

/** What is wrong with the list, by kind: put right once for the kind, cell by cell, or written out. */
export function CheckStep({ wizard, report }: StepProps) {
  const { rows, rejected: bad, kinds, swapped } = report;
  const wrong = kinds.filter(({ kind }) => kind !== "kept_as_typed");
  return (
    <>
      <p className={styles.quiet}>{t("wizard:check.intro")}</p>
      <p className={styles.sentence}>
        {bad === 0 ? t("wizard:check.good", { count: rows }) : t("wizard:check.bad", { count: rows, bad })}
      </p>
      {swapped.map((pair) => (
        <Swapped key={pair.join()} wizard={wizard} pair={pair} />
      ))}
      <Once wizard={wizard} report={report} />
      <Corrected wizard={wizard} />
      {wrong.length > 0 ? (
        <Problems
          report={{ ...report, kinds: wrong }}
          cell={(problem: ImportProblem) => (
            <CorrectCell wizard={wizard} problem={problem} problems={report.problems} />
          )}
          below={(kind: ProblemCount) =>
            kind.can_be_left_blank && <LeaveBlank wizard={wizard} kind={kind.kind} />
          }
        />
      ) : (
        <Band tone="good">{t("imports:report.noProblems")}</Band>
      )}
      {bad > 0 && <SaveRefused wizard={wizard} report={report} />}
    </>
  );
}

/** Writes the rows that cannot be taken into a file, each with what is wrong with it. */
function SaveRefused({ wizard, report }: StepProps) {
  const write = useOperation("import_refused_export");
  const save = async () => {
    const place = await exportPlace(`${report.file_name.replace(/\.\w+$/, "")}-rows-to-correct.csv`);
    if (!place) return;
    write.mutate(
      { list: wizard.list, ...place },
      {
        onSuccess: ({ file_name: file }) => toastDone(t("wizard:check.exported", { file })),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
  return (
    <div>
      <Button onClick={save} loading={write.isPending}>
        {t("wizard:check.export")}
      </Button>
    </div>
  );
}
