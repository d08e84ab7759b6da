import { Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import { useAsk, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { DocumentAbout, DocumentLooked } from "../api/generated/types";
import { onFileDrop, pickFiles } from "../api/transport";
import { Dialog } from "../kit/dialog";
import { OfferedField, TextField } from "../kit/fields";
import { IconAct } from "../kit/icon-act";
import { DateField } from "../kit/typed-fields";
import { Band } from "../kit/words";
import { t, todayHere } from "../text";
import { useSayDone } from "../undo/use-offer";
import { useKinds } from "./document-form";
import styles from "./documents.module.css";
import { sizeWords } from "./size";

const FIRST_KIND = "Other";

interface AddDocumentsProps {
  opened: boolean;
  caseId: number;
  /** What they are about beside the case, and what that is called. */
  about?: { about: DocumentAbout; name: string } | undefined;
  /** Files to begin with: those that were dropped. */
  paths: readonly string[];
  onClose: () => void;
}

/** Adds files as documents: dropped, chosen or named; what is here already is said before anything is added. */
export function AddDocuments({ opened, about, onClose, ...rest }: AddDocumentsProps) {
  const title = about ? t("documents:adding.titleAbout", { name: about.name }) : t("documents:adding.title");
  return (
    <Dialog opened={opened} onClose={onClose} title={title} close={t("documents:adding.close")} size="46rem">
      {opened && <Adding about={about?.about} onClose={onClose} {...rest} />}
    </Dialog>
  );
}

type AddingProps = Omit<AddDocumentsProps, "opened" | "about"> & { about: DocumentAbout | undefined };

function Adding({ caseId, about, paths, onClose }: AddingProps) {
  const { files, reading, refusal, look, leaveOut, rename } = useLooked(caseId, paths);
  const [said, setSaid] = useState({ kind: FIRST_KIND, on: todayHere(), note: "" });
  const kinds = useKinds(caseId);
  const add = useOperation("document_add");
  const sayDone = useSayDone();
  const field = (name: keyof typeof said) => ({
    label: t(`documents:form.${name}`),
    value: said[name],
    error: refusalOf(add.error, name),
    onChange: (value: string) => setSaid((before) => ({ ...before, [name]: value })),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      {
        case: caseId,
        files: files.map(({ path, title }) => ({ path, title })),
        ...said,
        about: about ? [about] : [],
      },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          onClose();
        },
      },
    );
  };
  const beside = refusalBeside(add.error, ["kind", "on", "note"]);
  return (
    <div className={styles.adding}>
      <Chooser onFiles={look} refusal={refusal} />
      {reading && <p className={styles.quiet}>{t("documents:adding.reading", { file: reading })}</p>}
      <form className={styles.adding} onSubmit={save} noValidate>
        <ul className={styles.files} aria-label={t("documents:adding.files")}>
          {files.map((file) => (
            <FileLine key={file.path} file={file} onTitle={rename} onOut={leaveOut} />
          ))}
        </ul>
        <div className={styles.fields}>
          <OfferedField {...field("kind")} offered={kinds} required />
          <DateField {...field("on")} />
        </div>
        <TextField {...field("note")} multiline />
        {beside && <Band tone="bad">{beside}</Band>}
        <div className={styles.buttons}>
          <Button type="submit" variant="filled" disabled={files.length === 0} loading={add.isPending}>
            {t("documents:adding.save", { count: files.length })}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** The files that were looked at, in the order in which they came, each once. */
function useLooked(caseId: number, first: readonly string[]) {
  const ask = useAsk();
  const [files, setFiles] = useState<DocumentLooked[]>([]);
  const [reading, setReading] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const look = async (paths: readonly string[]) => {
    setRefusal(null);
    for (const path of paths) {
      setReading(path);
      try {
        const looked = await ask("document_look", { case: caseId, path });
        setFiles((before) => [...before.filter((file) => file.path !== path), looked]);
      } catch (reason) {
        setRefusal(reason instanceof Error ? reason.message : String(reason));
      }
    }
    setReading(null);
  };
  const lookAtFirst = useEffectEvent(() => look(first));
  useEffect(() => {
    lookAtFirst();
  }, []);
  return {
    files,
    reading,
    refusal,
    look,
    leaveOut: (path: string) => setFiles((before) => before.filter((file) => file.path !== path)),
    rename: (path: string, title: string) =>
      setFiles((before) => before.map((file) => (file.path === path ? { ...file, title } : file))),
  };
}

/** Where files come from: dropped on the window, chosen, or named by path. */
function Chooser({ onFiles, refusal }: { onFiles: (paths: string[]) => void; refusal: string | null }) {
  const [path, setPath] = useState("");
  const dropped = useEffectEvent((paths: string[]) => paths.length > 0 && onFiles(paths));
  useEffect(() => onFileDrop((paths) => dropped(paths)), []);
  const choose = async () => {
    const chosen = await pickFiles();
    if (chosen) onFiles(chosen);
  };
  const take = () => {
    onFiles([path.trim()]);
    setPath("");
  };
  return (
    <>
      <p className={styles.quiet}>{t("documents:adding.teach")}</p>
      <div className={styles.byPath}>
        <Button onClick={choose}>{t("documents:adding.choose")}</Button>
        <TextInput
          className={styles.grows}
          aria-label={t("documents:adding.path")}
          placeholder={t("documents:adding.path")}
          spellCheck={false}
          autoComplete="off"
          value={path}
          error={refusal}
          onChange={(event) => setPath(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || path.trim() === "") return;
            event.preventDefault();
            take();
          }}
        />
        <Button disabled={path.trim() === ""} onClick={take}>
          {t("documents:adding.look")}
        </Button>
      </div>
    </>
  );
}

interface FileLineProps {
  file: DocumentLooked;
  onTitle: (path: string, title: string) => void;
  onOut: (path: string) => void;
}

/** A file on its way in: its title, which can be changed, and where it is already. */
function FileLine({ file, onTitle, onOut }: FileLineProps) {
  const { path, file_name, title, size, same } = file;
  return (
    <li>
      <div className={styles.fileLine}>
        <TextInput
          className={styles.grows}
          aria-label={`${t("documents:form.title")}: ${file_name}`}
          value={title}
          disabled={same !== null}
          onChange={(event) => onTitle(path, event.currentTarget.value)}
        />
        <span className={styles.quiet}>
          {file_name} · {sizeWords(size)}
        </span>
        <IconAct
          icon={IconX}
          name={t("documents:adding.out")}
          of={t("documents:adding.outOf", { file: file_name })}
          onAct={() => onOut(path)}
        />
      </div>
      {same && <Band tone="half">{t("documents:adding.same", { title: same.title })}</Band>}
    </li>
  );
}
