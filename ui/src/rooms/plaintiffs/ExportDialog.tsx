import { Button } from "@mantine/core";
import { useOperation } from "../../api/client";
import type { PersonOrder } from "../../api/generated/types";
import { exportPlace } from "../../exposure/export-place";
import { Dialog } from "../../kit/dialog";
import { toastDone } from "../../kit/toasts";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { type Filter, listOf } from "./filter";
import type { Summary } from "./PeopleList";
import styles from "./plaintiffs.module.css";

interface ExportDialogProps {
  opened: boolean;
  caseId: number;
  filter: Filter;
  sort: PersonOrder[];
  summary: Summary;
  onClose: () => void;
}

/** Says how many people and what of them would leave the program, then asks where to write them. */
export function ExportDialog({ opened, onClose, ...rest }: ExportDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("plaintiffs:export.title")}
      close={t("plaintiffs:export.close")}
    >
      {opened && <Export onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function Export({ caseId, filter, sort, summary, onClose }: Omit<ExportDialogProps, "opened">) {
  const write = useOperation("person_export");
  const { matching } = summary;
  const run = async () => {
    const place = await exportPlace("people.csv");
    if (!place) return;
    write.mutate(
      { list: listOf(caseId, filter, sort), ...place },
      {
        onSuccess: ({ file_name: file }) => {
          onClose();
          toastDone(t("exposure:export.written", { file }));
        },
      },
    );
  };
  return (
    <div className={styles.export}>
      <p>{t("plaintiffs:export.people", { count: matching })}</p>
      <p className={styles.quiet}>{t("plaintiffs:export.personal")}</p>
      {write.error && <Band tone="bad">{write.error.message}</Band>}
      <div className={styles.exportButtons}>
        <Button onClick={onClose}>{t("plaintiffs:export.cancel")}</Button>
        <Button
          variant="filled"
          disabled={matching === 0}
          loading={write.isPending}
          onClick={run}
          data-autofocus
        >
          {t("plaintiffs:export.choose")}
        </Button>
      </div>
    </div>
  );
}
