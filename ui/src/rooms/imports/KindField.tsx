import { Button } from "@mantine/core";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { OfferedField } from "../../kit/fields";
import { t } from "../../text";
import styles from "./imports.module.css";
import type { IncomingEvents } from "./useEvents";

interface KindFieldProps {
  incoming: IncomingEvents;
  /** Checks the list again under the kind typed; without it the list is checked elsewhere. */
  onCheck?: () => void;
}

/** The kind of the events of rows that name none; those of the case are offered. */
export function KindField({ incoming, onCheck }: KindFieldProps) {
  const { case: caseId } = useCase();
  const kinds = useCore("event_kind_list", { case: caseId });
  return (
    <form
      className={styles.kindField}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck?.();
      }}
    >
      <OfferedField
        label={t("imports:events.kind")}
        placeholder={t("imports:events.kindHint")}
        offered={kinds.data?.map(({ kind }) => kind) ?? []}
        value={incoming.kind}
        onChange={incoming.setKind}
      />
      {onCheck && (
        <Button type="submit" loading={incoming.isChecking} disabled={incoming.kind.trim() === ""}>
          {t("imports:events.checkAgain")}
        </Button>
      )}
    </form>
  );
}
