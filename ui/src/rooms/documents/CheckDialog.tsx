import { Button } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import { useOperation } from "../../api/client";
import type { DocumentCheck } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./documents.module.css";

interface CheckDialogProps {
  opened: boolean;
  caseId: number;
  onClose: () => void;
}

/** Reads every file again, and says which are not as they were added and where moved ones lie. */
export function CheckDialog({ opened, caseId, onClose }: CheckDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("documents:check.title")}
      close={t("documents:check.close")}
      size="46rem"
    >
      {opened && <Checking caseId={caseId} />}
    </Dialog>
  );
}

function Checking({ caseId }: { caseId: number }) {
  const check = useOperation("document_check");
  const relink = useOperation("document_relink");
  const sayDone = useSayDone();
  const run = useEffectEvent(() => check.mutate({ case: caseId }));
  useEffect(() => {
    run();
  }, []);
  const keep = () =>
    relink.mutate(
      { case: caseId },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          check.mutate({ case: caseId });
        },
      },
    );
  const error = check.error ?? relink.error;
  return (
    <div className={styles.check}>
      {check.isPending && <p role="status">{t("documents:check.running")}</p>}
      {error && <Band tone="bad">{error.message}</Band>}
      {check.data && <Found check={check.data} />}
      {check.data?.missing.some(({ found }) => found !== null) && (
        <div>
          <Button variant="filled" loading={relink.isPending} onClick={keep}>
            {t("documents:check.relink")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Found({ check }: { check: DocumentCheck }) {
  const { documents, present, changed, missing, unreadable, strangers } = check;
  const isWhole = present === documents && unreadable.length === 0;
  return (
    <>
      <Band tone={isWhole ? "good" : "warn"}>
        {isWhole
          ? t("documents:check.whole", { count: documents })
          : t("documents:check.some", { present, all: documents })}
      </Band>
      <Part
        title={t("documents:check.changed")}
        lines={changed.map(({ title, place }) => `${title} · ${place}`)}
      />
      <Part
        title={t("documents:check.missing")}
        lines={missing.map(({ document, found }) => {
          const line = `${document.title} · ${document.place}`;
          return found === null ? line : `${line} · ${t("documents:check.found", { place: found })}`;
        })}
      />
      <Part
        title={t("documents:check.unreadable")}
        lines={unreadable.map(({ place, why }) => `${place} · ${why}`)}
      />
      <Part title={t("documents:check.strangers")} lines={strangers} />
    </>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.places}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
