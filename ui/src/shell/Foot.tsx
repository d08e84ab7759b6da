import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useCore, useSavedAt } from "../api/client";
import { useAnyWork } from "../api/work";
import { durationWords, WorkBar, workWords } from "../kit/work-bar";
import { formatTime, t } from "../text";
import styles from "./shell.module.css";

/** The status bar: how the file is kept, when it was last written, with which law, by whom. */
export function Foot() {
  const { data: file } = useCore("file_status", {});
  const savedAt = useSavedAt();
  if (!file) return <footer className={styles.foot} />;
  return (
    <footer className={styles.foot}>
      {file.encrypted ? (
        <span className={styles.ok}>
          <IconCheck size={13} stroke={2.2} aria-hidden /> {t("status.encrypted")}
        </span>
      ) : (
        <span className={styles.risk}>
          <IconAlertTriangle size={13} stroke={2} aria-hidden /> {t("status.unencrypted")}
        </span>
      )}
      <span role="status">
        {savedAt ? t("status.saved", { time: formatTime(savedAt) }) : t("status.unchanged")}
      </span>
      <span>{t("status.law", { version: file.law_version })}</span>
      <Busy />
      <span className={styles.file} title={file.path ?? ""}>
        {file.path?.split(/[\\/]/).at(-1)}
      </span>
      {file.user && (
        <span className={styles.user}>
          {file.user.name} ({file.user.initials})
        </span>
      )}
    </footer>
  );
}

/** A sign of life, in every room, while something takes longer than a moment: an import, an undo of one. */
function Busy() {
  const work = useAnyWork();
  if (!work || work.seconds < 1) return null;
  const words = [workWords(work.progress), durationWords(work.seconds)].filter(Boolean).join(" · ");
  return (
    <span className={styles.busy}>
      <span role="status">{t("status.working")}</span>
      <WorkBar label={t("status.working")} progress={work.progress} />
      {words}
    </span>
  );
}
