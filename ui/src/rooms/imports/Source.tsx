import { Button, TextInput } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { refusalBeside, refusalOf } from "../../api/failure";
import { onFileDrop } from "../../api/transport";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { pickList } from "./ImportCommand";
import styles from "./imports.module.css";
import type { Incoming } from "./useIncoming";
import { Working } from "./Working";

interface SourceProps {
  incoming: Pick<Incoming, "path" | "setPath" | "check" | "isChecking" | "checkRefusal">;
  /** What the list holds. */
  holds: "people" | "events";
  children: ReactNode;
}

/** Where a list comes from: dropped, chosen, or named by its path; above it, what it holds. */
export function Source({ incoming, holds, children }: SourceProps) {
  const { path, setPath, check, isChecking, checkRefusal } = incoming;
  const [isOver, hover] = useState(false);
  const dropped = useEffectEvent((paths: string[]) => {
    const first = paths[0];
    if (first) check(first);
  });
  useEffect(() => onFileDrop((paths) => dropped(paths), hover), []);

  const choose = async () => {
    const chosen = await pickList();
    if (chosen) check(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChecking) check(path);
  };
  const refusal = refusalBeside(checkRefusal, ["path"]);

  return (
    <section className={styles.source} data-over={isOver} aria-label={t("imports:source.list")}>
      {children}
      <div className={styles.drop}>
        <IconFileImport size={32} stroke={1.25} aria-hidden />
        <div>
          <p className={styles.dropTitle}>
            {t(isOver ? "imports:source.dropNow" : `imports:source.drop.${holds}`)}
          </p>
          <p className={styles.quiet}>{t(`imports:source.kinds.${holds}`)}</p>
        </div>
        <Button onClick={choose} disabled={isChecking}>
          {t("imports:source.choose")}
        </Button>
      </div>
      <form className={styles.byPath} onSubmit={submit} noValidate>
        <TextInput
          className={styles.grows}
          aria-label={t("imports:source.path")}
          placeholder={t("imports:source.pathHint")}
          spellCheck={false}
          autoComplete="off"
          value={path}
          error={refusalOf(checkRefusal, "path")}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button type="submit" disabled={isChecking || path.trim() === ""}>
          {t("imports:source.check")}
        </Button>
      </form>
      {isChecking && <Working>{t("imports:source.checking", { file: fileOf(path) })}</Working>}
      {refusal && <Band tone="bad">{refusal}</Band>}
    </section>
  );
}

function fileOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
