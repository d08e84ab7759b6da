import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { t } from "../../text";
import { eyeOf } from "./eye";
import styles from "./start.module.css";
import { SHORTEST, type Strength, strengthOf } from "./words";

/** A passphrase as it is typed twice. */
export interface TypedTwice {
  passphrase: string;
  again: string;
}

interface PassphraseFieldsProps {
  value: TypedTwice;
  onChange: (value: TypedTwice) => void;
  /** The core's refusal of the passphrase. */
  refusal: string | undefined;
  /** Whether to say that the two differ, before the second field is left. */
  isMismatchSaid: boolean;
}

const STEPS: Strength[] = [1, 2, 3, 4];

/** A new passphrase, typed twice, with its strength in words. */
export function PassphraseFields({ value, onChange, refusal, isMismatchSaid }: PassphraseFieldsProps) {
  const [isVisible, show] = useState(false);
  const [wasLeft, leave] = useState(false);
  const differs = value.passphrase !== value.again && (isMismatchSaid || (wasLeft && value.again !== ""));
  const eye = eyeOf(isVisible, show);
  return (
    <div className={styles.pair}>
      <PasswordInput
        {...eye}
        label={t("start:first.passphrase")}
        description={
          value.passphrase ? <StrengthLine passphrase={value.passphrase} /> : t("start:first.passphraseHint")
        }
        name="passphrase"
        autoComplete="new-password"
        value={value.passphrase}
        error={refusal}
        aria-invalid={refusal !== undefined}
        onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        {...eye}
        label={t("start:first.again")}
        name="again"
        autoComplete="new-password"
        value={value.again}
        error={differs ? t("start:first.mismatch") : undefined}
        aria-invalid={differs}
        onBlur={() => leave(true)}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </div>
  );
}

function StrengthLine({ passphrase }: { passphrase: string }) {
  const strength = strengthOf(passphrase);
  const words = {
    0: () => t("start:strength.short", { count: SHORTEST - [...passphrase].length }),
    1: () => t("start:strength.weak"),
    2: () => t("start:strength.fair"),
    3: () => t("start:strength.good"),
    4: () => t("start:strength.strong"),
  };
  return (
    <span className={styles.strength} aria-live="polite">
      <span className={styles.meter} aria-hidden>
        {STEPS.map((step) => (
          <i key={step} data-on={strength >= step} />
        ))}
      </span>
      {words[strength]()}
    </span>
  );
}
