import { SelectField } from "../../kit/fields";
import { t } from "../../text";
import { ClosedDays } from "./ClosedDays";
import styles from "./dates.module.css";
import { PROFILES, profileWords } from "./profiles";

interface HolidaysProps {
  /** Which days are legal holidays; null for those that the rule counts. */
  profile: string | null;
  /** Whether what was chosen can be taken back. */
  clearable: boolean;
  inaccessible: readonly string[];
  onProfile: (profile: string | null) => void;
  onInaccessible: (days: string[]) => void;
  refusalAt: (field: string) => string | undefined;
}

/** What bears on a count now and then: which days are legal holidays, on which the clerk's office was closed. */
export function Holidays(props: HolidaysProps) {
  const { profile, clearable, inaccessible, onProfile, onInaccessible, refusalAt } = props;
  return (
    <details className={styles.more} open={inaccessible.length > 0 || undefined}>
      <summary>{t("dates:trigger.more")}</summary>
      <div className={styles.two}>
        <SelectField
          label={t("dates:trigger.holidays")}
          placeholder={t("dates:calc.byRule")}
          options={PROFILES.map((value) => ({ value, label: profileWords(value) }))}
          value={profile ?? ""}
          onChange={(chosen) => onProfile(chosen || null)}
          error={refusalAt("profile")}
          clearable={clearable}
        />
        <ClosedDays days={inaccessible} onChange={onInaccessible} />
      </div>
    </details>
  );
}
