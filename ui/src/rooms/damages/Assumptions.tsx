import { Button } from "@mantine/core";
import { useState } from "react";
import type { SettingView } from "../../api/generated/types";
import { leave } from "../../kit/half-filled";
import { Tag } from "../../kit/words";
import { t, word } from "../../text";
import styles from "./damages.module.css";
import { SettingForm } from "./SettingForm";
import { settingWords } from "./setting-words";

const KNOWN = [
  "share_not_delivered",
  "accrued_on",
  "discoverable_on",
  "forum_state",
  "primary_defendants_in_state",
  "unknown_members",
  "unknown_average",
];

/** What else the exceptions to the act are told by, once the state of filing is known. */
const OF_FORUM = ["significant_defendant_in_state", "injuries_in_state", "no_similar_action"];

/** The figures of the case that the estimate rests on, each with its source and a way to change it. */
export function Assumptions({ settings }: { settings: readonly SettingView[] }) {
  const [edited, edit] = useState<string | null>(null);
  const hasForum = settings.some(({ name }) => name === "forum_state");
  const known = hasForum ? [...KNOWN, ...OF_FORUM] : KNOWN;
  const unset = known.filter((name) => settings.every((setting) => setting.name !== name));
  const rows = [...settings, ...unset.map((name) => ({ name, value: "", source: "", is_assumed: true }))];
  return (
    <section>
      <h2 className={styles.heading}>{t("damages:assumptions.title")}</h2>
      <ul className={styles.assumptions}>
        {rows.map((setting) => (
          <li key={setting.name}>
            {edited === setting.name ? (
              <SettingForm setting={setting} onClose={() => edit(null)} />
            ) : (
              <Setting setting={setting} onChange={() => leave(() => edit(setting.name))} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Setting({ setting, onChange }: { setting: SettingView; onChange: () => void }) {
  const name = word("damages:setting", setting.name);
  const isSet = setting.value !== "";
  return (
    <>
      <div className={styles.setting}>
        <span className={styles.quiet}>{name}</span>
        <span className={styles.settingValue}>
          {isSet ? (
            <strong>{settingWords(setting.name, setting.value)}</strong>
          ) : (
            <span className={styles.quiet}>{t("damages:assumptions.unset")}</span>
          )}
          {isSet && setting.is_assumed && <Tag>{t("damages:assumptions.assumed")}</Tag>}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t(isSet ? "damages:assumptions.changeOf" : "damages:assumptions.setOf", { name })}
          onClick={onChange}
        >
          {t(isSet ? "damages:assumptions.change" : "damages:assumptions.set")}
        </Button>
      </div>
      {setting.source && <p className={styles.note}>{setting.source}</p>}
    </>
  );
}
