import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../api/client";
import { refusalOf } from "../api/failure";
import type { EmailFound } from "../api/generated/types";
import { pickFile } from "../api/transport";
import { useSaving } from "../exposure/saving";
import { TextField } from "../kit/fields";
import { useGo } from "../kit/navigation";
import { SmallForm, Wide } from "../kit/small-form";
import { DateField } from "../kit/typed-fields";
import { Band } from "../kit/words";
import { formatDay, t } from "../text";
import styles from "./contacts.module.css";

const KINDS = ["eml", "msg"];

/** Whether a file is an e-mail, by its name. */
export function isEmail(path: string): boolean {
  return KINDS.some((kind) => path.toLowerCase().endsWith(`.${kind}`));
}

interface EmailFormProps {
  person: number;
  /** The file, where it was dropped. */
  dropped: string;
  onClose: () => void;
}

/** Files an e-mail that was saved: what it says, whose it is, and what is to be done next. */
export function EmailForm({ person, dropped, onClose }: EmailFormProps) {
  const [typed, type] = useState(dropped);
  const [path, settle] = useState(dropped);
  const [next, plan] = useState({ step: "", on: "" });
  const found = useCore("email_read", { person, path }, { enabled: path !== "" });
  const file = useSaving("email_file", ["path", "next.step", "next.on"], onClose);
  const put = (chosen: string) => {
    type(chosen);
    settle(chosen);
  };
  const choose = () =>
    pickFile([{ name: t("contacts:emailKind"), extensions: KINDS }]).then((chosen) => chosen && put(chosen));
  const save = () => {
    // What nobody has seen yet is read first: the key that ends the path files nothing.
    if (path !== typed) settle(typed);
    else if (found.data) file.save({ person, path, next: next.step || next.on ? next : null });
  };
  return (
    <SmallForm
      label={t("contacts:emailTitle")}
      columns="minmax(0, 1fr) minmax(0, 1fr)"
      save={path === typed && path !== "" ? t("contacts:emailSave") : t("contacts:emailRead")}
      extra={<Button onClick={choose}>{t("contacts:emailChoose")}</Button>}
      {...file.form}
      onSave={save}
    >
      <Wide>
        <TextField
          label={t("contacts:emailPath")}
          hint={t("contacts:emailHint")}
          value={typed}
          error={refusalOf(found.error, "path") ?? file.refusalAt("path")}
          autoFocus
          onChange={type}
          onCommit={settle}
        />
      </Wide>
      {found.data && path === typed && (
        <>
          <Wide>
            <Found email={found.data} />
          </Wide>
          <TextField
            label={t("contacts:step")}
            value={next.step}
            error={file.refusalAt("next.step")}
            onChange={(step) => plan({ ...next, step })}
          />
          <DateField
            label={t("contacts:stepOn")}
            value={next.on}
            error={file.refusalAt("next.on")}
            onChange={(on) => plan({ ...next, on })}
          />
        </>
      )}
    </SmallForm>
  );
}

/** What an e-mail says, whose it is, and where it stands already. */
function Found({ email }: { email: EmailFound }) {
  const { subject, sender, recipients, on, time, text, is_theirs, others, filed } = email;
  const go = useGo();
  const whose = others[0];
  return (
    <div className={styles.email}>
      <b>{subject}</b>
      <div className={styles.fine}>{t("contacts:email", { sender, recipients })}</div>
      <div className={styles.fine}>{[on && formatDay(on), time].filter(Boolean).join(" ")}</div>
      <div className={styles.excerpt}>{text}</div>
      {filed.length > 0 && (
        <Band tone="warn">
          {t("contacts:emailFiled", { names: filed.map(({ name }) => name).join("; ") })}
        </Band>
      )}
      {!is_theirs && whose && (
        <Band
          tone="warn"
          isStacked
          action={
            <Button onClick={() => go("plaintiffs", { person: whose.person, tab: "log" })}>
              {t("contacts:emailOpen", { name: whose.name })}
            </Button>
          }
        >
          {t("contacts:emailOthers", { name: whose.name })}
        </Band>
      )}
      {!is_theirs && !whose && <Band tone="half">{t("contacts:emailNobody")}</Band>}
    </div>
  );
}
