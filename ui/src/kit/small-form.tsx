import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { t } from "../text";
import { leave, useHalfFilled } from "./half-filled";
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
  /** Something was chosen that is not saved; what is typed is seen without. */
  isDirty?: boolean;
  /** A button before the others. */
  extra?: ReactNode;
  onSave: () => void;
  onClose: () => void;
}

/**
 * A few fields in a frame of their own, put into a page to add or change one thing. Ctrl Enter saves; Escape closes it,
 * and like everything else that would put it away asks first where something is typed.
 */
export function SmallForm(props: SmallFormProps) {
  const {
    label,
    columns,
    children,
    refusal,
    save,
    isSaving,
    isDirty = false,
    extra,
    onSave,
    onClose,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  useWayBack(form);
  const { question, letGo } = useHalfFilled(form, isDirty && !isSaving);
  // It opens wherever its button stood: at the lower edge of a pane its own buttons would be out of sight.
  useEffect(() => form.current?.scrollIntoView({ block: "nearest" }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const cancel = () => {
    letGo();
    onClose();
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
        if (!isListOpen) leave(onClose, { within: form.current });
      }}
      noValidate
    >
      {children}
      {refusal && (
        <Wide>
          <Band tone="bad">{refusal}</Band>
        </Wide>
      )}
      {question ? (
        <Wide>{question}</Wide>
      ) : (
        <div className={styles.buttons}>
          {extra}
          <Button onClick={cancel}>{t("kit:cancel")}</Button>
          <Button type="submit" variant="filled" loading={isSaving}>
            {save}
          </Button>
        </div>
      )}
    </form>
  );
}

/**
 * Gives the focus back once the form is gone and nothing else has taken it: to where it was before, or, where the form
 * stood in place of its button, to the first button there.
 */
function useWayBack(form: RefObject<HTMLFormElement | null>): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const node = form.current;
    const around = node?.parentElement;
    return () => {
      if (node?.isConnected || document.activeElement !== document.body) return;
      const isThere = opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      (isThere ? opener : around?.querySelector("button"))?.focus();
    };
  }, [form, opener]);
}

/** A field over all columns of a {@link SmallForm}. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}
