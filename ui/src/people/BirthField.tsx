import { Button } from "@mantine/core";
import { useState } from "react";
import type { FieldProps } from "../kit/field-props";
import { DateField } from "../kit/typed-fields";
import { t } from "../text";
import { BORN_ON, isMaskedBirth } from "./birth";
import { HoldToShow } from "./HoldToShow";
import styles from "./people.module.css";

interface BirthFieldProps extends FieldProps {
  /** Whose form it is; null for somebody new. */
  person: number | null;
}

/**
 * The day of birth. One that is kept stands masked: it is shown whole while a button is held, and stays as it is until another
 * one is typed or it is taken away.
 */
export function BirthField({ person, ...field }: BirthFieldProps) {
  const [shown, show] = useState<string | null>(null);
  const [kept, keep] = useState(isMaskedBirth(field.value) ? field.value : null);
  if (isMaskedBirth(field.value) && kept !== field.value) keep(field.value);
  // An emptied field asks for nothing new: what is kept goes by the button alone.
  const meant = (value: string) => (value === "" && kept !== null ? kept : value);
  const takeAway = () => {
    keep(null);
    field.onChange("");
    field.onCommit?.("");
  };
  const isMasked = isMaskedBirth(field.value);
  return (
    <>
      <DateField
        {...field}
        value={isMasked ? "" : field.value}
        placeholder={isMasked ? field.value : field.placeholder}
        hint={isMasked ? (shown ?? t("person:birth.kept", { masked: field.value })) : field.hint}
        onChange={(value) => field.onChange(meant(value))}
        onCommit={(value) => field.onCommit?.(meant(value))}
      />
      {isMasked && person !== null && (
        <span className={styles.acts}>
          <HoldToShow person={person} field={BORN_ON} name={field.label} onShown={show} />
          <Button onClick={takeAway} aria-label={t("person:birth.takeAwayOf")}>
            {t("person:birth.takeAway")}
          </Button>
        </span>
      )}
    </>
  );
}
