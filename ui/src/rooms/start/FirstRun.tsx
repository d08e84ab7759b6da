import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import { savePath } from "../../api/transport";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { NameFields, type TypedName } from "./NameFields";
import { caseFiles, OtherFiles } from "./OtherFiles";
import { PassphraseFields, type TypedTwice } from "./PassphraseFields";
import { lastUser, rememberPath, rememberUser } from "./remembered";
import styles from "./start.module.css";
import { initialsOf } from "./words";

interface FirstRunProps {
  /** Where the file would lie. */
  path: string;
  /** Goes to another file. */
  onPath: (path: string) => void;
}

/** Makes a case file: who, under which passphrase, where, and whether with the sample case. */
export function FirstRun({ path, onPath }: FirstRunProps) {
  const [who, setWho] = useState<TypedName>({ name: lastUser(), initials: initialsOf(lastUser()) });
  const [typed, setTyped] = useState<TypedTwice>({ passphrase: "", again: "" });
  const [isPlain, setPlain] = useState(false);
  const [place, setPlace] = useState(path);
  const [withSample, setSample] = useState(true);
  const [wasSent, setSent] = useState(false);
  const create = useOperation("file_create");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (create.isPending || (!isPlain && typed.passphrase !== typed.again)) return;
    const passphrase = isPlain ? null : typed.passphrase;
    create.mutate(
      { path: place, passphrase, user: who, with_sample: withSample },
      {
        onSuccess: (status) => {
          rememberPath(status.path ?? place);
          rememberUser(status.user?.name ?? who.name);
        },
      },
    );
  };
  const changePlace = async () => setPlace((await savePath(caseFiles(), place)) ?? place);
  const refusal = refusalBeside(create.error, [
    "name",
    "initials",
    "path",
    ...(isPlain ? [] : ["passphrase"]),
  ]);

  return (
    <form onSubmit={submit} noValidate>
      <section className={styles.row}>
        <h2>{t("start:first.you")}</h2>
        <div className={styles.fields}>
          <NameFields value={who} onChange={setWho} error={create.error} isFirst />
        </div>
      </section>
      <section className={styles.row}>
        <h2>{t("start:first.protection")}</h2>
        <div className={styles.fields}>
          {isPlain ? (
            <Band tone="warn">{t("start:first.plainWarning")}</Band>
          ) : (
            <>
              <PassphraseFields
                value={typed}
                onChange={setTyped}
                refusal={refusalOf(create.error, "passphrase")}
                isMismatchSaid={wasSent}
              />
              <Band tone="warn">{t("start:first.noWayBack")}</Band>
            </>
          )}
          <Checkbox
            label={t("start:first.plain")}
            checked={isPlain}
            onChange={(event) => setPlain(event.currentTarget.checked)}
          />
        </div>
      </section>
      <section className={styles.row}>
        <h2>{t("start:first.place")}</h2>
        <div className={styles.fields}>
          <TextInput
            label={t("start:first.path")}
            name="path"
            spellCheck={false}
            value={place}
            error={refusalOf(create.error, "path")}
            onChange={(event) => setPlace(event.currentTarget.value)}
            inputContainer={(input) => (
              <div className={styles.pathAndChange}>
                {input}
                <Button onClick={changePlace}>{t("start:first.change")}</Button>
              </div>
            )}
          />
          <Checkbox
            label={t("start:first.sample")}
            description={t("start:first.sampleHint")}
            checked={withSample}
            onChange={(event) => setSample(event.currentTarget.checked)}
          />
        </div>
      </section>
      <div className={styles.indented}>
        {refusal && <Band tone="bad">{refusal}</Band>}
        <div className={styles.foot} style={refusal ? undefined : { marginTop: 0 }}>
          <Button type="submit" variant="filled" loading={create.isPending}>
            {t("start:first.create")}
          </Button>
          {create.isPending ? (
            <span className={styles.quiet} role="status">
              {t(withSample ? "start:first.creatingSample" : "start:first.creating")}
            </span>
          ) : (
            <OtherFiles onPath={onPath} />
          )}
        </div>
      </div>
    </form>
  );
}
