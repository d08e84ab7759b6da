import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { useOperation } from "../../api/client";
import type { FileStatus } from "../../api/generated/types";
import { startPath } from "../../api/transport";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { FirstRun } from "./FirstRun";
import { OtherFiles } from "./OtherFiles";
import { lastPath, pathOfThisWindow } from "./remembered";
import { StartFrame } from "./StartFrame";
import styles from "./start.module.css";
import { Unlock } from "./Unlock";
import { WhoIsUsing } from "./WhoIsUsing";
import { splitPath } from "./words";

/** Shown until a case file is open and someone has said who is using it: makes or opens the file, asks who. */
export function StartScreen({ status }: { status: FileStatus }) {
  const [path, setPath] = useState<string | null>(null);
  const probe = useOperation("file_probe");
  const go = (to: string) => {
    setPath(to);
    probe.mutate({ path: to });
  };
  const goFirst = useEffectEvent(async () => {
    const kept = pathOfThisWindow();
    if (kept) return go(kept);
    const { path: usual, is_named } = await startPath();
    go(is_named ? usual : (lastPath() ?? usual));
  });
  useEffect(() => {
    if (!status.is_open) goFirst();
  }, [status.is_open]);

  const versions = { programVersion: status.program_version, lawVersion: status.law_version };
  if (status.is_open) {
    const heading = t(status.users.length > 0 ? "start:who.heading" : "start:who.first");
    return (
      <StartFrame {...versions} isNarrow heading={heading} lead={t("start:who.lead")}>
        <WhoIsUsing users={status.users} />
      </StartFrame>
    );
  }
  if (path === null || probe.isPending) return <div role="status" aria-label={t("start:opening")} />;
  const { folder, file } = splitPath(path);
  const lead = folder && t("start:unlock.in", { folder });
  if (!probe.data) {
    return (
      <StartFrame {...versions} isNarrow heading={file} lead={lead}>
        {probe.error && <Band tone="bad">{probe.error.message}</Band>}
        <div className={styles.foot}>
          <Button autoFocus onClick={() => go(path)}>
            {t("start:retry")}
          </Button>
          <OtherFiles onPath={go} withNew />
        </div>
      </StartFrame>
    );
  }
  if (!probe.data.exists) {
    return (
      <StartFrame {...versions} heading={t("start:first.heading")} lead={t("start:first.lead")}>
        <FirstRun key={path} path={path} onPath={go} />
      </StartFrame>
    );
  }
  return (
    <StartFrame {...versions} isNarrow heading={file} lead={lead}>
      <Unlock key={path} path={path} isEncrypted={probe.data.encrypted} onPath={go} />
    </StartFrame>
  );
}
