import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { eyeOf } from "./eye";
import { OtherFiles } from "./OtherFiles";
import { rememberPath } from "./remembered";
import styles from "./start.module.css";

interface UnlockProps {
  path: string;
  isEncrypted: boolean;
  onPath: (path: string) => void;
}

/** Opens a file that stands there: with its passphrase, or as it is if it is not encrypted. */
export function Unlock({ path, isEncrypted, onPath }: UnlockProps) {
  const [passphrase, setPassphrase] = useState("");
  const [isVisible, show] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = useOperation("file_open");
  const isWrong = open.error?.code === "wrong_key_or_damaged" || open.error?.code === "needs_passphrase";
  const atField = isWrong ? open.error?.message : refusalOf(open.error, "passphrase");
  const beside = isWrong ? undefined : refusalBeside(open.error, isEncrypted ? ["passphrase"] : []);

  useEffect(() => {
    if (atField) field.current?.select();
  }, [atField]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open.isPending) return;
    open.mutate(
      { path, passphrase: isEncrypted ? passphrase : null },
      { onSuccess: (status) => rememberPath(status.path ?? path) },
    );
  };

  return (
    <form onSubmit={submit} noValidate className={styles.fields}>
      {isEncrypted ? (
        <PasswordInput
          {...eyeOf(isVisible, show)}
          ref={field}
          label={t("start:unlock.passphrase")}
          name="passphrase"
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          error={atField}
          aria-invalid={atField !== undefined}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      ) : (
        <Band tone="warn">{t("start:unlock.plain")}</Band>
      )}
      {beside && <Band tone="bad">{beside}</Band>}
      <div className={styles.foot} style={{ marginTop: 0 }}>
        <Button type="submit" variant="filled" loading={open.isPending} autoFocus={!isEncrypted}>
          {t("start:unlock.open")}
        </Button>
        <OtherFiles onPath={onPath} withNew />
      </div>
    </form>
  );
}
