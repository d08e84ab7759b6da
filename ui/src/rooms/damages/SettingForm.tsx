import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useOperation } from "../../api/client";
import { refusalBeside, refusalOf } from "../../api/failure";
import type { SettingView } from "../../api/generated/types";
import { useSayDone } from "../../exposure/undo";
import { TextField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { DateField } from "../../kit/typed-fields";
import { t, word } from "../../text";
import { settingHint, settingWords } from "./setting-words";

/** Sets a figure that the estimate rests on, with where it comes from. */
export function SettingForm({ setting, onClose }: { setting: SettingView; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [draft, setDraft] = useState(setting);
  const save = useOperation("setting_set");
  const sayDone = useSayDone();
  const name = word("damages:setting", setting.name);
  const change = (part: Partial<SettingView>) => setDraft({ ...draft, ...part });
  const submit = () =>
    save.mutate(
      { case: caseId, setting: draft },
      {
        onSuccess: ({ operation }) => {
          onClose();
          const value = settingWords(draft.name, draft.value);
          sayDone(t("damages:assumptions.saved", { name, value }), operation);
        },
      },
    );
  const value = {
    label: name,
    value: draft.value,
    onChange: (value: string) => change({ value }),
    error: refusalOf(save.error, "value"),
    required: true,
    autoFocus: true,
  };
  return (
    <SmallForm
      refusal={refusalBeside(save.error, ["value", "source"])}
      save={t("damages:assumptions.save")}
      cancel={t("damages:assumptions.cancel")}
      isSaving={save.isPending}
      onSave={submit}
      onClose={onClose}
    >
      {setting.name === "accrued_on" ? (
        <DateField {...value} />
      ) : (
        <TextField {...value} hint={settingHint(setting.name)} />
      )}
      <TextField
        label={t("damages:assumptions.source")}
        hint={t("damages:assumptions.sourceHint")}
        value={draft.source}
        onChange={(source) => change({ source })}
        error={refusalOf(save.error, "source")}
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
