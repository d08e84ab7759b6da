import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCore, useOperation } from "../../../api/client";
import type { ColumnValues } from "../../../api/generated/types";
import { Dialog } from "../../../kit/dialog";
import { TextField } from "../../../kit/fields";
import { useSettled } from "../../../kit/settled";
import { Band } from "../../../kit/words";
import { daysInWords, t, word } from "../../../text";
import { useSayDone } from "../../../undo/use-offer";
import styles from "../bulk/bulk.module.css";
import type { NamedColumn } from "../named-columns";
import { valueWords } from "../values";
import { copiedColumn } from "./column-text";
import { PastePreview } from "./PastePreview";

/** What is about to be pasted, and where. */
export interface Pasting {
  column: NamedColumn;
  /** What was on the clipboard; blank where it is still to be put into the field. */
  text: string;
  /** What the columns of the list are called: a copied heading is no value. */
  headings: readonly string[];
  /** The people selected, or the list from the cell in hand down. */
  into: Pick<ColumnValues, "of" | "only">;
  /** How many are selected. */
  selected: number;
}

interface PasteColumnProps {
  pasting: Pasting | null;
  onDone: () => void;
  onClose: () => void;
}

/** A column of a spreadsheet for a column of the list: what it would do, and a button that does just that. */
export function PasteColumn({ pasting, onDone, onClose }: PasteColumnProps) {
  const column = pasting?.column.label ?? "";
  return (
    <Dialog
      opened={pasting !== null}
      onClose={onClose}
      title={t("cells:paste.title", { column })}
      close={t("cells:paste.close")}
      size="36rem"
    >
      {pasting && <PasteForm pasting={pasting} onDone={onDone} onClose={onClose} />}
    </Dialog>
  );
}

function PasteForm({ pasting, onDone, onClose }: PasteColumnProps & { pasting: Pasting }) {
  const { column, into, selected } = pasting;
  const [text, setText] = useState(pasting.text);
  const settled = useSettled(text);
  const copied = copiedColumn(settled, pasting.headings);
  const values = "values" in copied && settled.trim() !== "" ? copied.values : null;
  const asked = { ...into, column: column.key, values: values ?? [], clears: false };
  const preview = useCore("person_column_preview", asked, { enabled: values !== null });
  const set = useOperation("person_column_set");
  const sayDone = useSayDone();
  const shown = values === null ? undefined : preview.data;
  const error = set.error ?? (values === null ? null : preview.error);
  const canSet = settled === text && shown !== undefined && shown.changes > 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!canSet) return;
    set.mutate(
      { values: asked, seen: shown.changes },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          onClose();
          onDone();
        },
        // People have changed meanwhile: what it would do now is looked at again.
        onError: () => preview.refetch(),
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      {pasting.text === "" && (
        <TextField label={t("cells:paste.field")} value={text} onChange={setText} multiline autoFocus />
      )}
      <div className={styles.preview} role="status" aria-busy={preview.isFetching}>
        <p>
          {selected > 0
            ? t("cells:paste.intoSelected", { count: selected })
            : t(into.of.offset > 0 ? "cells:paste.intoList" : "cells:paste.intoTop")}{" "}
          {"values" in copied &&
            copied.heading !== null &&
            t("cells:paste.heading", { heading: copied.heading })}
        </p>
        {"columns" in copied && <p>{t("cells:paste.columns", { count: copied.columns })}</p>}
        {shown && <PastePreview of={shown} words={(value) => wordsOf(column, value)} />}
      </div>
      {error && <Band tone="bad">{daysInWords(error.message)}</Band>}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={set.isPending}
          disabled={!canSet}
          data-autofocus={pasting.text === "" ? undefined : true}
        >
          {canSet ? t("bulk:save", { count: shown.changes }) : t("bulk:saveNothing")}
        </Button>
      </div>
    </form>
  );
}

function wordsOf({ key, kind }: NamedColumn, value: string): string {
  return key === "status" ? word("plaintiffs:status", value) : valueWords(kind, value);
}
