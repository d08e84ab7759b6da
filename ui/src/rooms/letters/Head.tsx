import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { LetterheadText } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/fields";
import { Band } from "../../kit/words";
import { t } from "../../text";
import styles from "./letters-room.module.css";

interface HeadProps {
  head: LetterheadText;
  opened: boolean;
  onClose: () => void;
}

/** What stands at the head of the firm's letters, and who signs them. */
export function Head({ head, opened, onClose }: HeadProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t("letters:room.headTitle")}
      close={t("letters:room.headClose")}
    >
      {opened && <HeadForm head={head} onClose={onClose} />}
    </Dialog>
  );
}

function HeadForm({ head, onClose }: Omit<HeadProps, "opened">) {
  const [draft, setDraft] = useState(head);
  const { save, refusalAt, form } = useSaving("letterhead_set", ["firm"], onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(draft);
  };
  return (
    <form className={styles.head} onSubmit={submit} noValidate>
      <TextField
        label={t("letters:room.firm")}
        value={draft.firm}
        error={refusalAt("firm")}
        autoFocus
        onChange={(firm) => setDraft({ ...draft, firm })}
      />
      <TextField
        label={t("letters:room.lines")}
        multiline
        value={draft.lines}
        onChange={(lines) => setDraft({ ...draft, lines })}
      />
      <TextField
        label={t("letters:room.signer")}
        value={draft.signer}
        onChange={(signer) => setDraft({ ...draft, signer })}
      />
      {form.refusal && <Band tone="bad">{form.refusal}</Band>}
      <div className={styles.acts}>
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" loading={form.isSaving}>
          {t("letters:room.saveHead")}
        </Button>
      </div>
    </form>
  );
}
