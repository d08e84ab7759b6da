import { Button } from "@mantine/core";
import { useState } from "react";
import type { SensitiveView } from "../../../api/generated/types";
import { useSaving } from "../../../exposure/saving";
import { type Edited, useEdited } from "../../../kit/edited";
import { TextField } from "../../../kit/fields";
import { SmallForm } from "../../../kit/small-form";
import { BORN_ON } from "../../../people/birth";
import { HoldToShow } from "../../../people/HoldToShow";
import { t, word } from "../../../text";
import styles from "./record.module.css";

/** Values under seal: masked, and shown only while a button or Space on it is held. */
export function Sensitive({ person, values }: { person: number; values: readonly SensitiveView[] }) {
  const parts = useEdited();
  return (
    <section>
      <div className={styles.head}>
        <h3>{t("person:sensitive.title")}</h3>
      </div>
      <p className={styles.quiet}>{t("person:sensitive.hint")}</p>
      <ul className={styles.list}>
        {values.map((value) => (
          <Line key={value.field} person={person} value={value} parts={parts} />
        ))}
      </ul>
      {parts.edited !== null && (
        <SealForm key={parts.edited} person={person} field={parts.edited} onClose={parts.close} />
      )}
    </section>
  );
}

function Line({ person, value, parts }: { person: number; value: SensitiveView; parts: Edited }) {
  const { field, masked } = value;
  const name = word("person:sensitive", field);
  const [shown, show] = useState<string | null>(null);
  return (
    <li>
      <span className={styles.label}>{name}</span>
      <span className={masked === null ? styles.quiet : styles.masked} aria-live="polite">
        {masked === null ? t("person:sensitive.none") : (shown ?? masked)}
      </span>
      <span className={styles.acts}>
        {masked !== null && <HoldToShow person={person} field={field} name={name} onShown={show} />}
        {/* The day of birth is changed with the name, not here. */}
        {field !== BORN_ON && (
          <Button
            aria-label={t("person:sensitive.setOf", { field: name })}
            autoFocus={parts.takesFocus(field)}
            onClick={() => parts.edit(field)}
          >
            {t(masked === null ? "person:sensitive.set" : "person:sensitive.change")}
          </Button>
        )}
      </span>
    </li>
  );
}

function SealForm({ person, field, onClose }: { person: number; field: string; onClose: () => void }) {
  const [value, type] = useState("");
  const { save, refusalAt, form } = useSaving("sensitive_set", ["value"], onClose);
  const label = word("person:sensitive", field);
  return (
    <SmallForm
      label={t("person:sensitive.setOf", { field: label })}
      save={t("person:sensitive.save")}
      {...form}
      onSave={() => save({ person, field, value })}
    >
      <TextField
        label={label}
        hint={t("person:sensitive.blank")}
        value={value}
        error={refusalAt("value")}
        onChange={type}
        autoFocus
      />
    </SmallForm>
  );
}
