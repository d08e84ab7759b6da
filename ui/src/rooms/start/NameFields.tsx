import { TextInput } from "@mantine/core";
import { useState } from "react";
import { refusalOf } from "../../api/failure";
import type { UserRow } from "../../api/generated/types";
import { t } from "../../text";
import styles from "./start.module.css";
import { initialsOf } from "./words";

/** A name and its initials as they are typed. */
export type TypedName = UserRow;

interface NameFieldsProps {
  value: TypedName;
  onChange: (value: TypedName) => void;
  /** What the core refused, if it did. */
  error: unknown;
  /** Whether the name is the first thing to type on the page. */
  isFirst?: boolean;
}

/** A name, and initials that follow from it until someone types others. */
export function NameFields({ value, onChange, error, isFirst = false }: NameFieldsProps) {
  const [isOwn, own] = useState(false);
  return (
    <div className={styles.nameAndInitials}>
      <TextInput
        label={t("start:first.name")}
        name="name"
        autoComplete="name"
        autoFocus={isFirst}
        value={value.name}
        error={refusalOf(error, "name")}
        onChange={(event) => {
          const name = event.currentTarget.value;
          onChange({ name, initials: isOwn ? value.initials : initialsOf(name) });
        }}
      />
      <TextInput
        label={t("start:first.initials")}
        name="initials"
        value={value.initials}
        error={refusalOf(error, "initials")}
        title={t("start:first.initialsHint")}
        onChange={(event) => {
          own(event.currentTarget.value !== "");
          onChange({ ...value, initials: event.currentTarget.value });
        }}
      />
    </div>
  );
}
