import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCore, useOperation } from "../../api/client";
import { refusalOf } from "../../api/failure";
import { Dialog } from "../../kit/dialog";
import { OfferedField } from "../../kit/fields";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./documents.module.css";

interface RequiredDialogProps {
  opened: boolean;
  caseId: number;
  onClose: () => void;
}

/** Which documents everyone of the class has to send. */
export function RequiredDialog({ opened, caseId, onClose }: RequiredDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("documents:grid.requireTitle")}
      close={t("documents:grid.requireClose")}
    >
      {opened && <Required caseId={caseId} />}
    </Dialog>
  );
}

function Required({ caseId }: { caseId: number }) {
  const [kind, setKind] = useState("");
  const kinds = useCore("document_kind_list", { case: caseId }).data ?? [];
  const set = useOperation("required_document_set");
  const sayDone = useSayDone();
  const put = (name: string, isRequired: boolean) =>
    set.mutate(
      { case: caseId, kind: name, is_required: isRequired },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          setKind("");
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(kind, true);
  };
  const required = kinds.filter(({ is_required }) => is_required);
  const offered = kinds.filter(({ is_required }) => !is_required).map(({ name }) => name);
  return (
    <div className={styles.check}>
      <form className={styles.require} onSubmit={submit} noValidate>
        <OfferedField
          label={t("documents:grid.requireKind")}
          value={kind}
          onChange={setKind}
          offered={offered}
          error={refusalOf(set.error, "kind")}
        />
        <Button type="submit" variant="filled" disabled={kind.trim() === ""} loading={set.isPending}>
          {t("documents:grid.requireAdd")}
        </Button>
      </form>
      {required.length === 0 && <p className={styles.quiet}>{t("documents:grid.noneRequired")}</p>}
      <ul className={styles.requiredList} aria-label={t("documents:grid.required")}>
        {required.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button
              aria-label={t("documents:grid.releaseOf", { kind: name })}
              disabled={set.isPending}
              onClick={() => put(name, false)}
            >
              {t("documents:grid.release")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
