import { Button, Textarea, TextInput } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { CoreFailure } from "../../api/failure";
import { refusalBeside, refusalOf } from "../../api/failure";
import { onFileDrop } from "../../api/transport";
import { saveOnKey } from "../../kit/save-key";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { Working } from "../../work/Working";
import { pickLists } from "./ImportCommand";
import styles from "./imports.module.css";

interface SourceProps {
  /** What the list holds. */
  holds: "people" | "events";
  /** Takes files, one after another. */
  onFiles: (paths: string[]) => void;
  /** Takes what was copied from a spreadsheet. */
  onPasted?: (text: string) => void;
  /** The file that is read just now. */
  reading: string | null;
  refusal: CoreFailure | null;
  children: ReactNode;
}

/** Where lists come from: dropped, chosen, named by path, or pasted; above them, what they hold. */
export function Source({ holds, onFiles, onPasted, reading, refusal, children }: SourceProps) {
  const [isOver, hover] = useState(false);
  const [path, setPath] = useState("");
  const dropped = useEffectEvent((paths: string[]) => paths.length > 0 && onFiles(paths));
  useEffect(() => onFileDrop((paths) => dropped(paths), hover), []);

  const choose = async () => {
    const chosen = await pickLists();
    if (chosen) onFiles(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reading === null) onFiles([path]);
  };
  const beside = refusalBeside(refusal, ["path"]);

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
        <Button onClick={choose} disabled={reading !== null}>
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
          error={refusalOf(refusal, "path")}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button type="submit" disabled={reading !== null || path.trim() === ""}>
          {t("imports:source.check")}
        </Button>
      </form>
      {onPasted && <Paste onPasted={onPasted} />}
      {reading !== null && <Working>{t("imports:source.checking", { file: fileOf(reading) })}</Working>}
      {beside && <Band tone="bad">{beside}</Band>}
    </section>
  );
}

/** A place to paste rows that were copied from a spreadsheet. */
function Paste({ onPasted }: { onPasted: (text: string) => void }) {
  const [isOpen, open] = useState(false);
  const [text, setText] = useState("");
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => open(true)}>{t("imports:source.paste")}</Button>
      </div>
    );
  }
  const take = (event: FormEvent) => {
    event.preventDefault();
    onPasted(text);
  };
  return (
    <form className={styles.paste} onSubmit={take} onKeyDown={saveOnKey}>
      <Textarea
        label={t("imports:source.pasted")}
        description={t("imports:source.pasteHint")}
        rows={4}
        autoFocus
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={text.trim() === ""}>
          {t("imports:source.take")}
        </Button>
      </div>
    </form>
  );
}

/** The name of a file, without its folder. */
function fileOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
