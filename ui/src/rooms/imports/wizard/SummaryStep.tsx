import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useOperation } from "../../../api/client";
import { refusalOf } from "../../../api/failure";
import type { ImportReport } from "../../../api/generated/types";
import { TextField } from "../../../kit/fields";
import { Refusal } from "../../../kit/refusal";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import { Working } from "../../../work/Working";
import { Changes } from "../Changes";
import { ChangedFile } from "./ChangedFile";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

interface SummaryStepProps {
  wizard: ListOnItsWay;
  report: ImportReport;
  onWritten: (report: ImportReport) => void;
}

/** What the import will do, in one sentence with its numbers; then it is done. */
export function SummaryStep({ wizard, report, onWritten }: SummaryStepProps) {
  const { draft, state, change, list, look, check, stop } = wizard;
  const [name, setName] = useState(state.name ?? report.file_name);
  const [sender, setSender] = useState(state.sender ?? look.data?.sender ?? "");
  const [strict, setStrict] = useState(false);
  const write = useOperation("import_write");
  const { new: added, updated, review, unchanged, skipped, rejected, overwritten } = report;
  const taken = added + updated;
  // Whom the list names is kept with it, so that it can be compared with others, even where nothing of them changes.
  const isVersion = review + unchanged + skipped > 0;
  const run = () =>
    write.mutate(
      {
        // Its dates are read in the order in which they were checked.
        list: { ...list, form: { ...list.form, date_order: report.form?.date_order ?? "month_first" } },
        strict,
        name,
        sender,
        draft: draft.draft,
      },
      { onSuccess: onWritten },
    );
  return (
    <>
      <p className={styles.quiet}>{t("wizard:summary.intro")}</p>
      <p className={styles.says}>
        {t("wizard:summary.says", { new: added, updated, review, unchanged, skipped, rejected, overwritten })}
      </p>
      {report.extras_only > 0 && (
        <p className={styles.quiet}>{t("wizard:summary.extras", { count: report.extras_only })}</p>
      )}
      {report.without_status > 0 && (
        <p className={styles.quiet}>{t("wizard:summary.status", { count: report.without_status })}</p>
      )}
      <Differs list={list} />
      {taken === 0 && (
        <Band tone="half">{t(isVersion ? "wizard:summary.nothingNew" : "wizard:summary.nothing")}</Band>
      )}
      <div className={styles.form}>
        <TextField
          label={t("wizard:summary.name")}
          hint={t("wizard:summary.nameHint")}
          value={name}
          onChange={setName}
          onCommit={(value) => change({ name: value })}
        />
        <TextField
          label={t("wizard:summary.sender")}
          hint={t("wizard:summary.senderHint")}
          value={sender}
          onChange={setSender}
          onCommit={(value) => change({ sender: value })}
        />
      </div>
      {rejected > 0 && (
        <Checkbox
          label={t("wizard:summary.strict")}
          checked={strict}
          onChange={(event) => setStrict(event.currentTarget.checked)}
        />
      )}
      <div className={styles.acts}>
        <Button
          variant="filled"
          loading={write.isPending}
          disabled={!(taken > 0 || isVersion) || check.isFetching}
          onClick={run}
        >
          {taken > 0 ? t("wizard:summary.write", { count: taken }) : t("wizard:summary.keep")}
        </Button>
        <span className={styles.quiet}>{t("wizard:summary.undo")}</span>
      </div>
      {write.isPending && (
        <Working onStop={stop}>{t("wizard:summary.writing", { file: draft.name })}</Working>
      )}
      {write.error?.code === "stopped" ? (
        <Band tone="half">{t("wizard:stopped")}</Band>
      ) : refusalOf(write.error, "sha256") ? (
        <ChangedFile wizard={wizard} onAgain={write.reset} />
      ) : (
        <Refusal of={write.error} />
      )}
    </>
  );
}

/** What the list says otherwise than the case, once it is asked for: all of the list is read for it. */
function Differs({ list }: Pick<ListOnItsWay, "list">) {
  const [isShown, show] = useState(false);
  if (isShown) return <Changes compare={{ case: list.case, list }} />;
  return (
    <div>
      <Button onClick={() => show(true)}>{t("wizard:summary.differs")}</Button>
    </div>
  );
}
