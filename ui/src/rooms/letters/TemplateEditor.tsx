import { Button, Textarea, UnstyledButton } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import { useCore, useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { LetterField, LetterTemplate } from "../../api/generated/types";
import { SelectField, TextField } from "../../kit/fields";
import { useHalfFilled } from "../../kit/half-filled";
import { saveOnKey } from "../../kit/save-key";
import { useSettled } from "../../kit/settled";
import { Band } from "../../kit/words";
import { LetterPreview } from "../../letters/LetterPreview";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import styles from "./letters-room.module.css";

interface TemplateEditorProps {
  caseId: number;
  template: LetterTemplate;
  /** Shows another template, by its key; the first one without. */
  onShow: (key: string | null) => void;
}

const FIELDS = ["name", "text"];

/** The text of a template with the fields that it can name beside it, and a letter as it would look. */
export function TemplateEditor({ caseId, template, onShow }: TemplateEditorProps) {
  const isNew = template.key === "";
  const [name, setName] = useState(template.name);
  const [text, setText] = useState(template.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isSame = name === template.name && text === template.text;
  const { question, letGo } = useHalfFilled(form, !isSame);
  const save = useOperation("letter_template_save");
  const sayDone = useSayDone();
  const fields = useCore("letter_field_list", { case: caseId });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { key: isNew ? null : template.key, name, text },
      {
        onSuccess: ({ key, summary, operation }) => {
          sayDone(summary, operation);
          letGo();
          onShow(key);
        },
      },
    );
  };
  const put = (field: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
    const written = `{${field}}`;
    setText(text.slice(0, from) + written + text.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  return (
    <>
      <form ref={form} className={styles.editor} onSubmit={submit} onKeyDownCapture={saveOnKey} noValidate>
        <TextField
          label={t("letters:room.name")}
          value={name}
          error={refusalOf(save.error, "name")}
          autoFocus={isNew}
          onChange={setName}
        />
        <Textarea
          ref={area}
          label={t("letters:room.text")}
          description={t("letters:room.textHint")}
          classNames={{ input: styles.text ?? "" }}
          autosize
          minRows={14}
          maxRows={14}
          value={text}
          error={refusalOf(save.error, "text")}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {refusalBeside(save.error, FIELDS) && <Band tone="bad">{refusalBeside(save.error, FIELDS)}</Band>}
        {question ?? (
          <div className={styles.acts}>
            {!isNew && <Earlier template={template} onTake={setText} />}
            <span className={styles.space} />
            {!isNew && <Retire template={template} onGone={() => onShow(null)} />}
            <Button type="submit" variant="filled" loading={save.isPending} disabled={isSame && !isNew}>
              {saveWords(template, text)}
            </Button>
          </div>
        )}
        <FieldList fields={fields.data ?? []} onPut={put} />
      </form>
      <Example caseId={caseId} text={text} />
    </>
  );
}

function saveWords({ key, version, text: before }: LetterTemplate, text: string): string {
  if (key === "") return t("letters:room.saveNew");
  return text === before ? t("letters:room.saveName") : t("letters:room.save", { version: version + 1 });
}

/** The fields that a text can name; one that is chosen is put in where the text was left. */
function FieldList({ fields, onPut }: { fields: readonly LetterField[]; onPut: (name: string) => void }) {
  return (
    <section className={styles.fields} aria-label={t("letters:room.fields")}>
      <h3>{t("letters:room.fields")}</h3>
      <p className={styles.quiet}>{t("letters:room.fieldsHint")}</p>
      <ul>
        {fields.map(({ name, value }) => (
          <li key={name}>
            <UnstyledButton
              className={styles.field}
              title={value ?? undefined}
              aria-label={t("letters:room.fieldOf", { field: `{${name}}` })}
              onClick={() => onPut(name)}
            >
              {`{${name}}`}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes the text of an earlier version, to look at it or to keep it again. */
function Earlier({ template, onTake }: { template: LetterTemplate; onTake: (text: string) => void }) {
  const versions = useCore("letter_template_versions", { key: template.key });
  const [chosen, choose] = useState("");
  if (!versions.data || versions.data.length < 2) return null;
  const options = versions.data.map(({ version }) => ({
    value: String(version),
    label: t("letters:room.earlierOf", { version }),
  }));
  return (
    <SelectField
      label={t("letters:room.earlier")}
      value={chosen}
      options={options}
      onChange={(wanted) => {
        choose(wanted);
        const found = versions.data.find(({ version }) => String(version) === wanted);
        if (found) onTake(found.text);
      }}
    />
  );
}

function Retire({ template, onGone }: { template: LetterTemplate; onGone: () => void }) {
  const retire = useOperation("letter_template_retire");
  const sayDone = useSayDone();
  const run = () =>
    retire.mutate(
      { key: template.key },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          onGone();
        },
      },
    );
  return (
    <Button onClick={run} loading={retire.isPending}>
      {t("letters:room.retire")}
    </Button>
  );
}

/** People who are shown as examples. */
const EXAMPLES = 20;

/** What is typed as letters about the first people of the case. */
function Example({ caseId, text }: { caseId: number; text: string }) {
  const settled = useSettled(text);
  const people = useCore("person_list", {
    case: caseId,
    search: "",
    statuses: [],
    concern: null,
    filter: null,
    sort: [],
    columns: [],
    offset: 0,
    limit: EXAMPLES,
  });
  if (!people.data) return null;
  if (people.data.rows.length === 0) return <p className={styles.quiet}>{t("letters:room.nobody")}</p>;
  return (
    <LetterPreview
      people={people.data.rows.map(({ person }) => person)}
      with={{
        source: { from: "draft", text: settled },
        reply_by: null,
        message: null,
        purpose: null,
        form: "pdf",
      }}
    />
  );
}
