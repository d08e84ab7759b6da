import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import type { SettingView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { PartialDateField } from "../../kit/typed-fields";
import { t, word } from "../../text";
import { settingHint, settingWords } from "./setting-words";

/** Figures that are dates. */
const DATED = ["accrued_on", "discoverable_on"];

/** Sets a figure that the estimate rests on, with where it comes from. */
export function SettingForm({ setting, onClose }: { setting: SettingView; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState(setting);
  const set = useSaving("setting_set", ["value", "source"], onClose);
  const name = word("damages:setting", setting.name);
  const change = (part: Partial<SettingView>) => setDraft({ ...draft, ...part });
  const save = () =>
    set.save(
      { case: caseId, setting: draft },
      t("damages:assumptions.saved", { name, value: settingWords(draft.name, draft.value) }),
    );
  const value = {
    label: name,
    value: draft.value,
    onChange: (value: string) => change({ value }),
    error: set.refusalAt("value"),
    required: true,
    autoFocus: true,
  };
  return (
    <SmallForm save={t("damages:assumptions.save")} {...set.form} onSave={save}>
      {DATED.includes(setting.name) ? (
        <PartialDateField {...value} hint={settingHint(setting.name)} />
      ) : (
        <TextField {...value} hint={settingHint(setting.name)} />
      )}
      <TextField
        label={t("damages:assumptions.source")}
        hint={t("damages:assumptions.sourceHint")}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={set.refusalAt("source")}
        multiline
        required
      />
      <Checkbox
        label={t("damages:assumptions.isAssumed")}
        checked={draft.is_assumed}
        onChange={({ currentTarget }) => change({ is_assumed: currentTarget.checked })}
      />
    </SmallForm>
  );
}
