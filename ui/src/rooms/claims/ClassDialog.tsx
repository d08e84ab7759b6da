import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore, useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { ClassRow, FactTypeView } from "../../api/generated/types";
import { Dialog } from "../../kit/dialog";
import { SelectField, TextField } from "../../kit/fields";
import { DateField } from "../../kit/typed-fields";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import { ClassLines } from "./ClassLines";
import { ClassVersions } from "./ClassVersions";
import styles from "./claims.module.css";
import { Movers } from "./Movers";

/** Stands for a class that is not there yet among the numbers of those that are. */
const NEW = "new";
const FIELDS = ["name", "text", "from_on", "to_on"];

interface ClassDialogProps {
  opened: boolean;
  facts: readonly FactTypeView[];
  onClose: () => void;
}

/** The class definitions: a new version is tried, its movers are seen, and then it is accepted; the old one stays. */
export function ClassDialog({ opened, facts, onClose }: ClassDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("claims:class.title")}
      size="52rem"
      close={t("claims:class.close")}
    >
      {opened && <Classes facts={facts} onClose={onClose} />}
    </Dialog>
  );
}

function Classes({ facts, onClose }: Omit<ClassDialogProps, "opened">) {
  const { case: caseId } = useCase();
  const classes = useCore("class_list", { case: caseId });
  const [chosen, choose] = useState("");
  if (classes.error) return <Band tone="bad">{classes.error.message}</Band>;
  if (!classes.data) return null;
  const named = classes.data.find((known) => String(known.class) === chosen);
  const row = chosen === NEW ? null : (named ?? classes.data[0] ?? null);
  const options = classes.data.map((known) => ({ value: String(known.class), label: known.name }));
  return (
    <div className={styles.classForm}>
      {classes.data.length > 0 && (
        <SelectField
          label={t("claims:class.which")}
          options={[...options, { value: NEW, label: t("claims:class.new") }]}
          value={row === null ? NEW : String(row.class)}
          onChange={choose}
          autoFocus
        />
      )}
      <ClassForm key={`${row?.class} ${row?.version}`} row={row} facts={facts} onClose={onClose} />
    </div>
  );
}

interface ClassFormProps {
  /** The class as it is defined now; null for a new one. */
  row: ClassRow | null;
  facts: readonly FactTypeView[];
  onClose: () => void;
}

function ClassForm({ row, facts, onClose }: ClassFormProps) {
  const [draft, setDraft] = useState(() => draftOf(row));
  const preview = useOperation("class_preview");
  const accept = useOperation("class_accept");
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    preview.reset();
  };
  const refused = preview.error ?? accept.error;
  const of = (field: "name" | "text" | "from_on" | "to_on") => ({
    value: draft[field],
    onChange: (value: string) => change({ [field]: value }),
    error: refusalOf(refused, field),
  });
  const beside = refusalBeside(refused, FIELDS);
  return (
    <>
      <p className={styles.quiet}>
        {row?.version ? t("claims:class.version", { version: row.version }) : t("claims:class.newNote")}
      </p>
      {row === null && (
        <TextField
          {...of("name")}
          label={t("claims:class.name")}
          hint={t("claims:class.nameHint")}
          required
        />
      )}
      <TextField {...of("text")} label={t("claims:class.text")} multiline required />
      <div className={styles.period}>
        <DateField {...of("from_on")} label={t("claims:class.from")} />
        <DateField {...of("to_on")} label={t("claims:class.to")} />
      </div>
      {row === null || row.is_plain ? (
        <ClassLines lines={draft.lines} facts={facts} onChange={(lines) => change({ lines })} />
      ) : (
        <p className={styles.quiet}>{t("claims:class.notPlain")}</p>
      )}
      {row && <ClassVersions row={row} facts={facts} />}
      {beside && <Band tone="bad">{beside}</Band>}
      {preview.data && <Movers found={preview.data} />}
      <ClassButtons row={row} draft={draft} preview={preview} accept={accept} onClose={onClose} />
    </>
  );
}

/** What the form holds: days are blank where there is none. */
function draftOf(row: ClassRow | null) {
  return {
    name: row?.name ?? "",
    text: row?.text ?? "",
    from_on: row?.from_on ?? "",
    to_on: row?.to_on ?? "",
    any: false,
    lines: row?.lines ?? [],
  };
}

interface ClassButtonsProps {
  row: ClassRow | null;
  draft: ReturnType<typeof draftOf>;
  preview: ReturnType<typeof useOperation<"class_preview">>;
  accept: ReturnType<typeof useOperation<"class_accept">>;
  onClose: () => void;
}

/** Tries the definition, and accepts it once it has been seen who moves. */
function ClassButtons({ row, draft, preview, accept, onClose }: ClassButtonsProps) {
  const { case: caseId } = useCase();
  const sayDone = useSayDone();
  const asked = {
    case: caseId,
    class: row?.class ?? null,
    ...draft,
    from_on: draft.from_on || null,
    to_on: draft.to_on || null,
    keeps_criterion: row !== null && !row.is_plain,
    source: row?.source ?? null,
  };
  const take = () =>
    accept.mutate(
      { draft: asked },
      {
        onSuccess: ({ operation, summary }) => {
          onClose();
          sayDone(summary, operation);
        },
      },
    );
  return (
    <div className={styles.buttons}>
      <Button onClick={onClose}>{t("kit:cancel")}</Button>
      <Button loading={preview.isPending} onClick={() => preview.mutate(asked)}>
        {t("claims:class.try")}
      </Button>
      <Button variant="filled" disabled={!preview.data} loading={accept.isPending} onClick={take}>
        {t(row === null ? "claims:class.acceptNew" : "claims:class.accept")}
      </Button>
    </div>
  );
}
