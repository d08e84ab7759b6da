import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { ClassRow, FactTypeView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { TextField } from "../../kit/fields";
import { DateField } from "../../kit/typed-fields";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { ClassLines } from "./ClassLines";
import styles from "./claims.module.css";
import { Movers } from "./Movers";

interface ClassDialogProps {
  opened: boolean;
  facts: readonly FactTypeView[];
  onClose: () => void;
}

/** The class definition: a new version is tried, its movers are seen, and then it is accepted; the old one stays. */
export function ClassDialog({ opened, facts, onClose }: ClassDialogProps) {
  const { case: caseId } = useCase();
  const classes = useCore("class_list", { case: caseId }, { enabled: opened });
  const first = classes.data?.[0];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("claims:class.title")}
      size="52rem"
      closeButtonProps={{ "aria-label": t("claims:class.close") }}
    >
      {classes.error && <Band tone="bad">{classes.error.message}</Band>}
      {opened && classes.data && (
        <ClassForm key={first?.version ?? 0} row={first ?? null} facts={facts} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ClassFormProps {
  /** The class as it is defined now; null where the case has none yet. */
  row: ClassRow | null;
  facts: readonly FactTypeView[];
  onClose: () => void;
}

function ClassForm({ row, facts, onClose }: ClassFormProps) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState({
    text: row?.text ?? "",
    from_on: row?.from_on ?? "",
    to_on: row?.to_on ?? "",
    any: row?.any ?? false,
    lines: row?.lines ?? [],
  });
  const preview = useOperation("class_preview");
  const accept = useOperation("class_accept");
  const sayDone = useSayDone();
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    preview.reset();
  };
  const asked = {
    case: caseId,
    class: row?.class ?? null,
    name: row?.name ?? t("claims:class.usualName"),
    ...draft,
    from_on: draft.from_on || null,
    to_on: draft.to_on || null,
    keeps_criterion: row !== null && !row.is_plain,
    source: row?.source ?? null,
  };
  const refused = preview.error ?? accept.error;
  const beside = refusalBeside(refused, ["text", "from_on", "to_on"]);
  return (
    <div className={styles.classForm}>
      {row?.version && <p className={styles.quiet}>{t("claims:class.version", { version: row.version })}</p>}
      <TextField
        label={t("claims:class.text")}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={refusalOf(refused, "text")}
        multiline
        required
      />
      <div className={styles.period}>
        <DateField
          label={t("claims:class.from")}
          value={draft.from_on}
          onChange={(from_on) => change({ from_on })}
          error={refusalOf(refused, "from_on")}
        />
        <DateField
          label={t("claims:class.to")}
          value={draft.to_on}
          onChange={(to_on) => change({ to_on })}
          error={refusalOf(refused, "to_on")}
        />
      </div>
      {row === null || row.is_plain ? (
        <ClassLines lines={draft.lines} any={draft.any} facts={facts} onChange={change} />
      ) : (
        <p className={styles.quiet}>{t("claims:class.notPlain")}</p>
      )}
      {beside && <Band tone="bad">{beside}</Band>}
      {preview.data && <Movers found={preview.data} />}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("claims:history.cancel")}</Button>
        <Button loading={preview.isPending} onClick={() => preview.mutate(asked)}>
          {t("claims:class.try")}
        </Button>
        <Button
          variant="filled"
          disabled={!preview.data}
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(
              { draft: asked },
              {
                onSuccess: ({ operation, summary }) => {
                  onClose();
                  sayDone(summary, operation);
                },
              },
            )
          }
        >
          {t("claims:class.accept")}
        </Button>
      </div>
    </div>
  );
}
