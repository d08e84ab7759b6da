import { Button } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useOperation } from "../../api/client";
import { CoreFailure, refusalBeside } from "../../api/failure";
import type { FactTypeView, KnownPerson, PersonFields } from "../../api/generated/types";
import { useHalfFilled } from "../../kit/half-filled";
import { Band } from "../../kit/words";
import { AlreadyKnown } from "../../known/AlreadyKnown";
import { fieldOf, isSame, withField } from "../../people/fields";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import { DraftAnswer } from "./DraftAnswer";
import { useDraft } from "./draft";
import { FormFields, fieldNames } from "./FormFields";
import styles from "./plaintiffs.module.css";

interface PersonFormProps {
  caseId: number;
  /** The person edited, or null for a new one. */
  person: number | null;
  /** Heading of the form. */
  title: string;
  start: PersonFields;
  /** The status that the person has, or that a new one is to have. */
  status: string;
  facts: readonly FactTypeView[];
  onSaved: (person: number) => void;
  /** Who was being added is this person, who is known already. */
  onSame: (person: number) => void;
  /** Someone wants to close the form: Escape or the button. */
  onCancel: () => void;
  /** Shows someone who is already known, beside what is typed. */
  onOpen: (person: number) => void;
}

/** Adds or edits a person, in typing order, with the class test answering below. The core decides what is valid. */
export function PersonForm(props: PersonFormProps) {
  const { caseId, person, title, start, facts, onSaved, onCancel, onOpen } = props;
  const [fields, setFields] = useState(start);
  const [status, setStatus] = useState(props.status);
  const [focused, setFocused] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isTyped = !isSame(fields, start);
  const { question, letGo } = useHalfFilled(form, isTyped);
  const [linked, link] = useState<KnownPerson | null>(null);
  const draft = useDraft(caseId, person, status, fields);
  const save = useOperation("person_save");
  const sameHuman = useOperation("same_human_add");
  const sayDone = useSayDone();

  useEffect(() => focusField(form.current, "given"), []);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    save.mutate(
      { case: caseId, person, status: person === null ? status : null, fields },
      {
        onSuccess: ({ person: saved, operation, summary }) => {
          letGo();
          if (linked) sameHuman.mutate({ person: saved, other: linked.person });
          if (operation !== null) sayDone(summary, operation);
          onSaved(saved);
        },
        onError: ({ field }) => field && focusField(form.current, field),
      },
    );
  };
  const onSame = (known: KnownPerson) => {
    letGo();
    props.onSame(known.person);
  };
  const keys = (event: KeyboardEvent) => {
    // An open pick list takes the key first.
    if (event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true") return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    else if (event.key === "Escape" && !event.defaultPrevented) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const errorOf = (name: string) => {
    if (save.error instanceof CoreFailure && save.error.field === name) return save.error.message;
    const isSettled = name !== focused && fieldOf(fields, name) !== "";
    return isSettled ? draft.data?.errors[name] : undefined;
  };
  const refusal = refusalBeside(save.error, fieldNames(facts));
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={title}
      onSubmit={submit}
      onKeyDown={keys}
      onFocus={({ target }) => setFocused(fieldAt(target))}
      onBlur={() => setFocused(null)}
    >
      <h2>{title}</h2>
      <FormFields
        person={person}
        fields={fields}
        facts={facts}
        status={person === null ? { value: status, set: setStatus } : null}
        errorOf={errorOf}
        onChange={(name, value) => setFields((now) => withField(now, name, value))}
      />
      <div className={styles.formFoot}>
        <AlreadyKnown
          caseId={caseId}
          person={person}
          fields={fields}
          onLook={(known) => onOpen(known.person)}
          {...(person === null && { onSame })}
          onLink={link}
          linked={linked && { known: linked, onPart: () => link(null) }}
        />
        <DraftAnswer draft={isTyped || person !== null ? draft.data : undefined} status={status} />
        {refusal && <Band tone="bad">{refusal}</Band>}
        {question ?? (
          <div className={styles.formActions}>
            <Button type="submit" variant="filled" loading={save.isPending} title="Ctrl Enter">
              {t("plaintiffs:form.save")}
            </Button>
            <Button onClick={onCancel} title="Esc">
              {t("plaintiffs:form.cancel")}
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}

function fieldAt(target: EventTarget): string | null {
  const field = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-field]") : null;
  return field?.dataset.field ?? null;
}

function focusField(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLElement>(`[data-field="${name}"] input`)?.focus();
}
