import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useOperation } from "../api/client";
import { TextField } from "../kit/fields";
import { t } from "../text";
import styles from "./conflicts.module.css";

interface CheckFormProps {
  caseId: number;
  who: { person: number; name: string } | null;
  /** Called with the check that was made. */
  onChecked: (check: number) => void;
}

/** Runs a check: of a person, with names beside, or of names alone. */
export function CheckForm({ caseId, who, onChecked }: CheckFormProps) {
  const [typed, setTyped] = useState("");
  const check = useOperation("conflict_check");
  const names = typed
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const run = (event: FormEvent) => {
    event.preventDefault();
    check.mutate(
      { case: caseId, names, ...(who && { person: who.person }) },
      {
        onSuccess: ({ check: made }) => {
          setTyped("");
          onChecked(made);
        },
      },
    );
  };
  return (
    <form className={styles.checkForm} onSubmit={run}>
      <TextField
        multiline
        label={who ? t("conflicts:form.names", { name: who.name }) : t("conflicts:form.namesAlone")}
        hint={t("conflicts:form.hint")}
        value={typed}
        error={check.error?.message}
        onChange={setTyped}
      />
      <Button
        type="submit"
        variant="filled"
        loading={check.isPending}
        disabled={who === null && names.length === 0}
      >
        {t("conflicts:form.check")}
      </Button>
    </form>
  );
}
