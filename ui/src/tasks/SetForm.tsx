import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useCore } from "../api/client";
import type { TaskSetItem, TaskSetView, TieChoice } from "../api/generated/types";
import { useSaving } from "../exposure/saving";
import { SelectField, TextField } from "../kit/fields";
import { IconAct } from "../kit/icon-act";
import { SmallForm } from "../kit/small-form";
import { t, word } from "../text";
import { itemOf, linesOf, newLine, offeredFrom, type SetLine, SIDES } from "./set-lines";
import styles from "./tasks.module.css";

/** The stages of a lead at which a set can be given by itself. */
const STAGES = ["contacted", "vetted", "engaged", "turned_down"];

interface SetFormProps {
  caseId: number;
  /** The set that is changed; a new one without. */
  set?: TaskSetView;
  onClose: () => void;
}

/** A set of tasks: what each asks for, and how many days before or after which day. */
export function SetForm({ caseId, set, onClose }: SetFormProps) {
  const [name, setName] = useState(set?.name ?? "");
  const [stage, setStage] = useState(set?.stage ?? "");
  // What an older version of the program took as a reminder stays until somebody chooses a stage.
  const stages = set?.stage && !STAGES.includes(set.stage) ? [...STAGES, set.stage] : STAGES;
  const [lines, setLines] = useState<SetLine[]>(() => (set ? linesOf(set) : [newLine]));
  const choices = useCore("task_tie_list", { case: caseId });
  const save = useSaving("task_set_save", ["name", "stage", "items"], onClose);
  const items = lines.filter(({ title }) => title.trim() !== "").map(itemOf);
  const readable = items.filter((item): item is TaskSetItem => item !== null);
  const keep = () => {
    if (readable.length < items.length) return;
    save.save({ case: caseId, set: set?.set ?? null, name, stage: stage || null, items: readable });
  };
  return (
    <SmallForm label={t("tasks:setAdd")} save={t("tasks:setSave")} {...save.form} onSave={keep}>
      <TextField
        label={t("tasks:setName")}
        value={name}
        error={save.refusalAt("name")}
        required
        autoFocus
        onChange={setName}
      />
      <SelectField
        label={t("tasks:setStage")}
        hint={t("tasks:setStageHint")}
        value={stage}
        options={stages.map((value) => ({ value, label: word("tasks:stage", value) }))}
        placeholder={t("tasks:setStageNone")}
        clearable
        error={save.refusalAt("stage")}
        onChange={setStage}
      />
      {lines.map((line, place) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a task in its set is what it is
          key={place}
          line={line}
          place={place}
          choices={choices.data ?? []}
          onChange={(part) => setLines(lines.with(place, { ...line, ...part }))}
          onRemove={() => setLines(lines.toSpliced(place, 1))}
        />
      ))}
      {save.refusalAt("items") && (
        <p role="alert" className={styles.refused}>
          {save.refusalAt("items")}
        </p>
      )}
      <div>
        <Button onClick={() => setLines([...lines, { ...newLine }])}>{t("tasks:setLineAdd")}</Button>
      </div>
    </SmallForm>
  );
}

interface LineProps {
  line: SetLine;
  place: number;
  choices: readonly TieChoice[];
  onChange: (part: Partial<SetLine>) => void;
  onRemove: () => void;
}

/** One task of a set; those below the first go without headings. */
function Line({ line, place, choices, onChange, onRemove }: LineProps) {
  const of = { place: place + 1 };
  return (
    <fieldset className={styles.line} aria-label={t("tasks:setLine", of)}>
      <TextField
        label={t("tasks:what")}
        value={line.title}
        autoFocus={place > 0 && line.title === ""}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t("tasks:setLineDays")}
        value={line.days}
        error={itemOf(line) === null ? t("tasks:setDaysUnread") : undefined}
        onChange={(days) => onChange({ days })}
      />
      <SelectField
        label={t("tasks:setLineSide")}
        value={line.side}
        options={SIDES.map((value) => ({ value, label: t(`tasks:side.${value}`) }))}
        onChange={(side) => onChange({ side: side as SetLine["side"] })}
      />
      <SelectField
        label={t("tasks:setLineFrom")}
        value={line.from}
        options={offeredFrom(choices, place)}
        onChange={(from) => onChange({ from })}
      />
      <IconAct
        icon={IconX}
        name={t("tasks:setLineRemove")}
        of={t("tasks:removeOf", { title: line.title || t("tasks:setLine", of) })}
        onAct={onRemove}
      />
    </fieldset>
  );
}
