import { Button } from "@mantine/core";
import { useState } from "react";
import { useOperation } from "../../api/client";
import type { PersonOrder } from "../../api/generated/types";
import { exportPlace } from "../../exposure/export-place";
import { Dialog } from "../../kit/dialog";
import { SelectField } from "../../kit/fields";
import { toastDone } from "../../kit/toasts";
import { Band } from "../../kit/words";
import { t } from "../../text";
import styles from "./export.module.css";
import { FIRST_COLUMNS, type Filter, listOf } from "./filter";
import type { NamedColumn } from "./named-columns";
import type { Summary } from "./PeopleList";

interface ExportDialogProps {
  opened: boolean;
  caseId: number;
  filter: Filter;
  sort: PersonOrder[];
  /** Columns that the list shows. */
  shown: readonly string[];
  columns: readonly NamedColumn[];
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

const REDACTIONS = ["court", "none", "off"] as const;
type Redaction = (typeof REDACTIONS)[number];

/** Columns that tell who somebody is, how they are reached or when they were born, or hold words about them. */
const PERSONAL = [
  "name",
  "given",
  "middle",
  "family",
  "suffix",
  "known_as",
  "external_id",
  "email",
  "phone",
  "street",
  "city",
  "zip",
  "born_on",
  "note",
];

function Export({
  caseId,
  filter,
  sort,
  shown,
  columns,
  summary,
  onClose,
}: Omit<ExportDialogProps, "opened">) {
  const write = useOperation("person_export");
  const [redaction, redact] = useState<Redaction>("court");
  const { matching } = summary;
  const label = (key: string) => columns.find((column) => column.key === key)?.label ?? key;
  const added = shown.filter((key) => !FIRST_COLUMNS.includes(key));
  const headers = added.map(label);
  const personal = [...FIRST_COLUMNS, ...added].filter((key) => PERSONAL.includes(key)).map(label);
  const run = async () => {
    const place = await exportPlace("people.csv");
    if (!place) return;
    const list = { ...listOf(caseId, filter, sort), columns: added };
    write.mutate(
      { list, headers, redaction, ...place },
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
      <dl className={styles.leaving}>
        <dt>{t("plaintiffs:export.columns")}</dt>
        <dd>{[t("plaintiffs:export.usual"), ...headers].join(", ")}</dd>
        <dt>{t("plaintiffs:export.ofThem")}</dt>
        <dd>{personal.join(", ")}</dd>
      </dl>
      <SelectField
        label={t("person:redaction.label")}
        hint={t(`person:redaction.hint.${redaction}`)}
        options={REDACTIONS.map((value) => ({ value, label: t(`person:redaction.${value}`) }))}
        value={redaction}
        onChange={(value) => redact(value as Redaction)}
        isInPopover
      />
      <p className={styles.quiet}>{t("plaintiffs:export.notContacted")}</p>
      <p className={styles.quiet}>{t("plaintiffs:export.personal")}</p>
      {write.error && <Band tone="bad">{write.error.message}</Band>}
      <div className={styles.buttons}>
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
