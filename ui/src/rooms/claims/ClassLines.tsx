import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { CriterionLine, FactTypeView } from "../../api/generated/types";
import { CriterionFields, newLine } from "../../criterion/criterion-fields";
import { t } from "../../text";
import styles from "./claims.module.css";

interface ClassLinesProps {
  lines: readonly CriterionLine[];
  facts: readonly FactTypeView[];
  onChange: (lines: CriterionLine[]) => void;
}

/**
 * The test of a class, line by line: a fact, how it is held against a value, and the value. Lines joined by "and" hold
 * together; "or" begins an alternative.
 */
export function ClassLines({ lines, facts, onChange }: ClassLinesProps) {
  const put = (place: number, part: Partial<CriterionLine>) =>
    onChange(lines.map((line, at) => (at === place ? { ...line, ...part } : line)));
  const add = () => onChange([...lines, newLine(facts)]);
  return (
    <fieldset className={styles.lines}>
      <legend>{t("claims:class.lines")}</legend>
      {lines.map((line, place) => {
        const name = t("claims:class.line", { place: place + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <div key={place} className={styles.line}>
            {place > 0 && (
              <SegmentedControl
                className={styles.joins}
                size="xs"
                aria-label={`${name}: ${t("claims:class.joins")}`}
                data={[
                  { value: "and", label: t("claims:class.and") },
                  { value: "or", label: t("claims:class.or") },
                ]}
                value={line.or ? "or" : "and"}
                onChange={(value) => put(place, { or: value === "or" })}
              />
            )}
            <CriterionFields line={line} facts={facts} name={name} onChange={(part) => put(place, part)} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("claims:class.remove", { place: place + 1 })}
              onClick={() => onChange(lines.filter((_, at) => at !== place))}
            >
              <IconX size={15} stroke={1.75} />
            </ActionIcon>
          </div>
        );
      })}
      {lines.length === 0 && <p className={styles.quiet}>{t("claims:class.everyone")}</p>}
      <div>
        <Button onClick={add}>{t("claims:class.addLine")}</Button>
      </div>
    </fieldset>
  );
}
