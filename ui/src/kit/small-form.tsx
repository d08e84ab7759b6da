import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { t } from "../text";
import { saveOnKey } from "./save-key";
import styles from "./small-form.module.css";
import { Band } from "./words";

interface SmallFormProps {
  /** What the form is, for those who hear it, where no heading says so. */
  label?: string;
  /** Widths of the columns that the fields stand in, as CSS tracks; one column without. */
  columns?: string;
  children: ReactNode;
  /** A refusal that belongs to no field. */
  refusal: string | undefined;
  save: string;
  isSaving: boolean;
  /** A button before the others. */
  extra?: ReactNode;
  onSave: () => void;
  onClose: () => void;
}

/** A few fields in a frame of their own, put into a page to add or change one thing. Escape closes it, Ctrl Enter saves. */
export function SmallForm(props: SmallFormProps) {
  const { label, columns, children, refusal, save, isSaving, extra, onSave, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  // It opens wherever its button stood: at the lower edge of a pane its own buttons would be out of sight.
  useEffect(() => form.current?.scrollIntoView({ block: "nearest" }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      style={columns ? { gridTemplateColumns: columns } : undefined}
      aria-label={label}
      onSubmit={submit}
      onKeyDownCapture={saveOnKey}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // What the form stands in stays open.
        event.preventDefault();
        // A list that is open closes by itself first.
        const isListOpen = (event.target as HTMLElement).getAttribute("aria-expanded") === "true";
        if (!isListOpen) onClose();
      }}
      noValidate
    >
      {children}
      {refusal && (
        <Wide>
          <Band tone="bad">{refusal}</Band>
        </Wide>
      )}
      <div className={styles.buttons}>
        {extra}
        <Button onClick={onClose}>{t("kit:cancel")}</Button>
        <Button type="submit" variant="filled" loading={isSaving}>
          {save}
        </Button>
      </div>
    </form>
  );
}

/** A field over all columns of a {@link SmallForm}. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}
