import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import type { HandlingView } from "../../../api/generated/types";
import { useSaving } from "../../../exposure/saving";
import { useEdited } from "../../../kit/edited";
import { OfferedField, TextField } from "../../../kit/fields";
import { SmallForm, Wide } from "../../../kit/small-form";
import { t } from "../../../text";
import styles from "./record.module.css";

const EDIT = "edit";
const LANGUAGES = ["english", "spanish", "chinese", "tagalog", "vietnamese", "korean", "french"] as const;

/** How a person may be reached: whether at all, through whom, in which language. */
export function Handling({ person, handling }: { person: number; handling: HandlingView }) {
  const parts = useEdited();
  if (parts.edited === EDIT)
    return <HandlingForm person={person} handling={handling} onClose={parts.close} />;
  const { do_not_contact, why, represented_by, language } = handling;
  const said = [
    do_not_contact && (why ? t("person:bands.doNotContactWhy", { why }) : t("person:bands.doNotContact")),
    represented_by && t("person:bands.represented", { by: represented_by }),
    language && t("person:bands.language", { language }),
  ].filter(Boolean);
  return (
    <section>
      <div className={styles.head}>
        <h3>{t("person:handling.title")}</h3>
        <Button autoFocus={parts.takesFocus(EDIT)} onClick={() => parts.edit(EDIT)}>
          {t("person:handling.edit")}
        </Button>
      </div>
      <div className={said.length > 0 ? undefined : styles.quiet}>
        {said.length > 0 ? said.join(" · ") : t("person:handling.anyone")}
      </div>
    </section>
  );
}

interface HandlingFormProps {
  person: number;
  handling: HandlingView;
  onClose: () => void;
}

function HandlingForm({ person, handling, onClose }: HandlingFormProps) {
  const [isBarred, bar] = useState(handling.do_not_contact);
  const [typed, type] = useState({
    why: handling.why ?? "",
    represented_by: handling.represented_by ?? "",
    language: handling.language ?? "",
  });
  const { save, refusalAt, form } = useSaving("handling_set", Object.keys(typed), onClose);
  const bind = (name: keyof typeof typed) => ({
    value: typed[name],
    error: refusalAt(name),
    onChange: (value: string) => type((now) => ({ ...now, [name]: value })),
  });
  return (
    <SmallForm
      label={t("person:handling.title")}
      columns="minmax(0, 1fr) minmax(0, 1fr)"
      save={t("person:handling.save")}
      {...form}
      onSave={() => save({ person, handling: { do_not_contact: isBarred, ...typed } })}
    >
      <Wide>
        <Checkbox
          label={t("person:handling.doNotContact")}
          checked={isBarred}
          onChange={({ currentTarget }) => bar(currentTarget.checked)}
          autoFocus
        />
      </Wide>
      {isBarred && (
        <Wide>
          <TextField label={t("person:handling.why")} hint={t("person:handling.whyHint")} {...bind("why")} />
        </Wide>
      )}
      <TextField
        label={t("person:handling.representedBy")}
        hint={t("person:handling.representedHint")}
        {...bind("represented_by")}
      />
      <OfferedField
        label={t("person:handling.language")}
        offered={LANGUAGES.map((language) => t(`person:handling.languages.${language}`))}
        {...bind("language")}
      />
    </SmallForm>
  );
}
