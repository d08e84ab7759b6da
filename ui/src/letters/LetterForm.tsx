import { Button, Checkbox, Input, SegmentedControl } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAsk, useCore, useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import type { Chosen, LetterCheck } from "../api/generated/types";
import { SelectField, TextField } from "../kit/fields";
import { useGo } from "../kit/navigation";
import { useSettled } from "../kit/settled";
import { DateField } from "../kit/typed-fields";
import { Band } from "../kit/words";
import { daysInWords, t } from "../text";
import { useSayDone } from "../undo/use-offer";
import { Working } from "../work/Working";
import { type Draft, EMPTY, letterPlace, withOf } from "./draft";
import { Labels } from "./Labels";
import { LeftOut } from "./LeftOut";
import { LetterPreview } from "./LetterPreview";
import styles from "./letters.module.css";

interface LetterFormProps {
  chosen: Chosen;
  template?: string;
  onDone: () => void;
  onClose: () => void;
}

/** Which letters, to whom they would go and who gets none, how each looks, and a button that writes just those. */
export function LetterForm({ chosen, template = "", onDone, onClose }: LetterFormProps) {
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, template });
  const ask = useAsk();
  const sayDone = useSayDone();
  const write = useOperation("letter_write");
  const asked = withOf(draft);
  const settled = useSettled(asked);
  const isSettled = JSON.stringify(settled) === JSON.stringify(asked);
  const letters = { chosen, with: settled };
  const isAsked = draft.template !== "" && isSettled;
  const check = useCore("letter_check", letters, { enabled: isAsked, keep: true });
  const found = draft.template === "" ? undefined : check.data;
  const error = write.error ?? check.error;
  // Without the day nobody gets a letter that names it; who else gets none is told once it is typed.
  const lacksDay = found?.asks_reply_by === true && settled.reply_by === null;
  const canWrite = isSettled && !!found && found.letters > 0 && found.unknown_fields.length === 0;

  const change = (part: Partial<Draft>) => {
    write.reset();
    setDraft((now) => ({ ...now, ...part }));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!canWrite) return;
    const place = await letterPlace(draft, "letters");
    if (!place) return;
    write.mutate(
      { letters, seen: found.letters, place },
      {
        onSuccess: ({ summary, operation }) => {
          sayDone(summary, operation);
          onClose();
          onDone();
        },
        // People have changed meanwhile: whom the letters go to now is looked at again.
        onError: () => check.refetch(),
      },
    );
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <div className={styles.said}>
        <What draft={draft} check={found} error={error} onChange={change} />
        {error && refusalBeside(error, FIELDS) && (
          <Band tone="bad">{daysInWords(refusalBeside(error, FIELDS) ?? "")}</Band>
        )}
        {found && !error && <Found of={found} />}
        {found && !error && !lacksDay && <LeftOut letters={letters} counts={found.left_out} />}
        {write.isPending && (
          <Working onStop={() => ask("work_stop", {})}>{t("letters:write.writing")}</Working>
        )}
        <p className={styles.quiet}>{t("letters:write.record")}</p>
        <div className={styles.buttons}>
          <Labels chosen={chosen} purpose={asked.purpose} />
          <span className={styles.space} />
          <Button onClick={onClose}>{t("kit:cancel")}</Button>
          <Button type="submit" variant="filled" loading={write.isPending} disabled={!canWrite}>
            {canWrite ? t("letters:write.save", { count: found.letters }) : t("letters:write.saveNone")}
          </Button>
        </div>
      </div>
      {found && found.unknown_fields.length === 0 && <LetterPreview people={found.people} with={settled} />}
    </form>
  );
}

const FIELDS = ["reply_by"];

interface WhatProps {
  draft: Draft;
  check: LetterCheck | undefined;
  error: unknown;
  onChange: (part: Partial<Draft>) => void;
}

/** The template, what it asks for, and the kind of files. */
function What({ draft, check, error, onChange }: WhatProps) {
  const go = useGo();
  const desk = useCore("letter_desk", {});
  const options = desk.data?.templates.map(({ key, name }) => ({ value: key, label: name })) ?? [];
  return (
    <>
      <SelectField
        label={t("letters:write.template")}
        value={draft.template}
        options={options}
        autoFocus
        onChange={(template) => onChange({ template })}
      />
      {desk.data?.head.firm === "" && (
        <Band tone="warn" action={<Button onClick={() => go("letters")}>{t("letters:write.toHead")}</Button>}>
          {t("letters:write.noHead")}
        </Band>
      )}
      {check?.asks_reply_by && (
        <DateField
          label={t("letters:write.replyBy")}
          hint={draft.reply_by.trim() === "" ? t("letters:write.replyByHint") : undefined}
          value={draft.reply_by}
          error={refusalOf(error, "reply_by")}
          onChange={(reply_by) => onChange({ reply_by })}
        />
      )}
      {check?.asks_message && (
        <TextField
          label={t("letters:write.message")}
          multiline
          value={draft.message}
          onChange={(message) => onChange({ message })}
        />
      )}
      <Checkbox
        size="xs"
        label={t("letters:write.marketing")}
        checked={draft.marketing}
        onChange={(event) => onChange({ marketing: event.currentTarget.checked })}
      />
      <div className={styles.choices}>
        <Input.Wrapper label={t("letters:write.form")} labelElement="div">
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t("letters:write.form")}
              transitionDuration={100}
              value={draft.form}
              data={(["pdf", "word"] as const).map((value) => ({
                value,
                label: t(`letters:write.forms.${value}`),
              }))}
              onChange={(form) => onChange({ form })}
            />
          </div>
        </Input.Wrapper>
        <Input.Wrapper
          label={t("letters:write.as")}
          labelElement="div"
          description={t(draft.as === "one" ? "letters:write.order" : "letters:write.inFolder")}
        >
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t("letters:write.as")}
              transitionDuration={100}
              value={draft.as}
              data={(["one", "each"] as const).map((value) => ({
                value,
                label: t(`letters:write.ways.${value}`),
              }))}
              onChange={(as) => onChange({ as })}
            />
          </div>
        </Input.Wrapper>
      </div>
    </>
  );
}

/** How many letters there would be, and to whom they go who do not go to the person. */
function Found({ of }: { of: LetterCheck }) {
  const { letters, to_agents, unknown_fields } = of;
  return (
    <>
      {unknown_fields.length > 0 && (
        <Band tone="bad">
          {t("letters:write.unknown", { fields: unknown_fields.map((name) => `{${name}}`).join(", ") })}
        </Band>
      )}
      <p className={styles.count} role="status">
        <b>{t("letters:write.letters", { count: letters })}</b>
        {to_agents > 0 && ` · ${t("letters:write.toAgents", { count: to_agents })}`}
      </p>
    </>
  );
}
