import { Button } from "@mantine/core";
import { useCore } from "../../api/client";
import { TextField } from "../../kit/fields";
import { Wide } from "../../kit/small-form";
import { t } from "../../text";
import styles from "./claims.module.css";

interface RateFieldProps {
  label: string;
  value: string;
  error: string | undefined;
  /** Takes a rate; with its source where it is one that the law's tables hold. */
  onChange: (value: string, source?: string) => void;
}

/** A rate of interest, typed or taken from the law's tables. */
export function RateField({ label, value, error, onChange }: RateFieldProps) {
  const tables = useCore("rate_list", {});
  return (
    <>
      <TextField
        label={label}
        hint={t("claims:terms.rateHint")}
        value={value}
        error={error}
        onChange={(rate) => onChange(rate)}
        required
        autoFocus
      />
      <Wide>
        <div className={styles.rates}>
          {(tables.data ?? []).map(({ id, name, says, cite }) => (
            <Button
              key={id}
              size="compact-xs"
              variant={value === id ? "filled" : "default"}
              aria-pressed={value === id}
              title={says}
              onClick={() => onChange(id, cite)}
            >
              {name}
            </Button>
          ))}
        </div>
      </Wide>
    </>
  );
}

/** A rate that was said, in words: with the name of its table, if it is one of the law's. */
export function RateWords({ value }: { value: string }) {
  const tables = useCore("rate_list", {});
  const table = tables.data?.find(({ id }) => id === value);
  if (!table) return t("claims:terms.aYear", { rate: value });
  return (
    <>
      {table.says} <span className={styles.quiet}>({table.name})</span>
    </>
  );
}
