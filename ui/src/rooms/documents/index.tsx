import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { AddDocuments } from "../../documents/add-documents";
import { useDropped } from "../../documents/use-dropped";
import { PageHeader } from "../../kit/layout";
import { useAsked } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { CheckDialog } from "./CheckDialog";
import { DocumentsList } from "./DocumentsList";
import styles from "./documents.module.css";
import { ProofGrid } from "./ProofGrid";

export { DocumentsCommands as Resident } from "./DocumentsCommands";

export const room: Room = { name: "documents", order: 8, component: Documents };

/** The documents of a case, found by their text; and what everyone of the class still has to prove or to send. */
function Documents() {
  const { case: caseId } = useCase();
  const [asked, ask] = useAsked();
  const [shown, setShown] = useState<"all" | "proof">(asked.view === "proof" ? "proof" : "all");
  const [paths, setPaths] = useState<readonly string[]>([]);
  const isAdding = asked.add === true || paths.length > 0;
  const isOver = useDropped(!isAdding, setPaths);
  const close = () => {
    setPaths([]);
    ask({});
  };
  return (
    <div className={styles.room}>
      <PageHeader
        title={t("documents:title")}
        sub={isOver ? t("documents:dropNow") : null}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t("documents:view")}
              value={shown}
              transitionDuration={100}
              data={[
                { value: "all", label: t("documents:all") },
                { value: "proof", label: t("documents:proof") },
              ]}
              onChange={(view) => setShown(view as "all" | "proof")}
            />
            <Button onClick={() => ask({ check: true })}>{t("documents:check.run")}</Button>
            <Button variant="filled" onClick={() => ask({ add: true })}>
              {t("documents:add")}
            </Button>
          </>
        }
      />
      {shown === "all" ? <DocumentsList caseId={caseId} /> : <ProofGrid caseId={caseId} />}
      <AddDocuments opened={isAdding} caseId={caseId} paths={paths} onClose={close} />
      <CheckDialog opened={asked.check === true} caseId={caseId} onClose={close} />
    </div>
  );
}
