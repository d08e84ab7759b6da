import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { t } from "../text";
import styles from "./layout.module.css";

interface FilterChipProps {
  /** The filter in words: "Status is Member". */
  children: string;
  /** Opens the filter for change. */
  onEdit?: () => void;
  onRemove: () => void;
}

/** A filter in force. Delete or Backspace on it removes it. */
export function FilterChip({ children, onEdit, onRemove }: FilterChipProps) {
  return (
    <span
      className={styles.chip}
      role="group"
      aria-label={children}
      onKeyDown={({ key }) => {
        if (key === "Delete" || key === "Backspace") onRemove();
      }}
    >
      {onEdit ? (
        <UnstyledButton
          className={styles.chipButton}
          onClick={onEdit}
          title={t("kit:edit", { what: children })}
        >
          {children}
        </UnstyledButton>
      ) : (
        <span className={styles.chipText}>{children}</span>
      )}
      <UnstyledButton
        className={styles.chipRemove}
        onClick={onRemove}
        aria-label={t("kit:remove", { what: children })}
      >
        <IconX size={13} aria-hidden />
      </UnstyledButton>
    </span>
  );
}

interface ConfirmInlineProps {
  /** The button that asks: "Undo this import". */
  label: string;
  /** What will happen, in a sentence with counts: "This affects 4,300 people." */
  question: string;
  /** The button that does it. */
  confirm: string;
  onConfirm: () => void;
  isBusy?: boolean;
}

/** Asks in place before something large is done: no dialog, and Escape goes back. */
export function ConfirmInline({ label, question, confirm, onConfirm, isBusy = false }: ConfirmInlineProps) {
  const [isAsking, ask] = useState(false);
  if (!isAsking) {
    return (
      <Button loading={isBusy} onClick={() => ask(true)}>
        {label}
      </Button>
    );
  }
  return (
    <span
      className={styles.confirm}
      role="group"
      aria-label={question}
      onKeyDown={({ key }) => {
        if (key === "Escape") ask(false);
      }}
    >
      {question}
      <Button
        variant="filled"
        autoFocus
        onClick={() => {
          ask(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button onClick={() => ask(false)}>{t("kit:cancel")}</Button>
    </span>
  );
}
