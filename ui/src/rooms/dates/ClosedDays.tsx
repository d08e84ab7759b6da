import { Button } from "@mantine/core";
import { useState } from "react";
import { FilterChip } from "../../kit/chips";
import { DateField } from "../../kit/typed-fields";
import { formatDayLong, t } from "../../text";
import { isDay } from "../../text/days";
import styles from "./dates.module.css";

interface ClosedDaysProps {
  days: readonly string[];
  onChange: (days: string[]) => void;
}

/** Days on which the clerk's office cannot be reached: a storm, an outage. A period that would end on one runs on. */
export function ClosedDays({ days, onChange }: ClosedDaysProps) {
  const [typed, type] = useState("");
  const add = () => {
    if (!isDay(typed)) return;
    onChange([...new Set([...days, typed])].sort());
    type("");
  };
  return (
    <div className={styles.closed}>
      <div className={styles.beside}>
        <DateField
          label={t("dates:calc.closed")}
          hint={t("dates:calc.closedHint")}
          value={typed}
          onChange={type}
        />
        <Button onClick={add} disabled={!isDay(typed)}>
          {t("dates:calc.closedAdd")}
        </Button>
      </div>
      {days.length > 0 && (
        <div className={styles.chips}>
          {days.map((day) => (
            <FilterChip key={day} onRemove={() => onChange(days.filter((other) => other !== day))}>
              {formatDayLong(day)}
            </FilterChip>
          ))}
        </div>
      )}
    </div>
  );
}
