import { Button, UnstyledButton } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useOperation } from "../../api/client";
import { refusalBeside } from "../../api/failure";
import type { UserRow } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { NameFields, type TypedName } from "./NameFields";
import { lastUser, rememberUser } from "./remembered";
import styles from "./start.module.css";

/** Asks who is using the file: someone it knows, or someone new. */
export function WhoIsUsing({ users }: { users: UserRow[] }) {
  const [typed, setTyped] = useState<TypedName>({ name: "", initials: "" });
  const choose = useOperation("user_choose");
  const last = lastUser();
  const ordered = [...users].sort((a, b) => Number(b.name === last) - Number(a.name === last));
  const refusal = refusalBeside(choose.error, ["name", "initials"]);

  const be = (user: UserRow) => {
    if (choose.isPending) return;
    choose.mutate(user, { onSuccess: (status) => rememberUser(status.user?.name ?? user.name) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    be(typed);
  };

  return (
    <>
      {ordered.length > 0 && (
        <ul className={styles.users} aria-label={t("start:who.known")}>
          {ordered.map((user, place) => (
            <li key={user.name}>
              <UnstyledButton
                className={styles.user}
                autoFocus={place === 0}
                disabled={choose.isPending}
                onClick={() => be(user)}
              >
                <span className={styles.badge}>{user.initials}</span>
                <span>{user.name}</span>
                {user.name === last && <span className={styles.last}>{t("start:who.last")}</span>}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate className={styles.fields}>
        {ordered.length > 0 && (
          <h2 className={styles.label} style={{ margin: 0 }}>
            {t("start:who.someoneElse")}
          </h2>
        )}
        <NameFields value={typed} onChange={setTyped} error={choose.error} isFirst={ordered.length === 0} />
        {refusal && <Band tone="bad">{refusal}</Band>}
        <div className={styles.foot} style={{ marginTop: 0 }}>
          <Button
            type="submit"
            variant={ordered.length > 0 ? "default" : "filled"}
            loading={choose.isPending}
          >
            {t("start:who.continue")}
          </Button>
        </div>
      </form>
    </>
  );
}
