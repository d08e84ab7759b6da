import { ActionIcon, Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { CriterionLine, FactTypeView } from "../../api/generated/types";
import { t, word } from "../../text";
import styles from "./claims.module.css";

/** What can be asked of each kind of fact, the usual one first. */
const TESTS: Record<string, readonly string[]> = {
  date: ["before", "from", "overlaps"],
  yes_no: ["yes", "no"],
  text: ["one_of", "not_one_of"],
  money: ["at_least", "less_than"],
  number: ["at_least", "less_than"],
};
/** Stands for the state among the keys of facts. */
const STATE = "state";

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
  const kindOf = (fact: string) => facts.find(({ key }) => key === fact)?.kind ?? "text";
  const options = [
    ...facts.map(({ key, label }) => ({ value: key, label })),
    { value: STATE, label: t("claims:class.state") },
  ];
  const put = (place: number, part: Partial<CriterionLine>) =>
    onChange(lines.map((line, at) => (at === place ? { ...line, ...part } : line)));
  const add = () => {
    const fact = facts[0]?.key ?? STATE;
    onChange([...lines, { fact, test: TESTS[kindOf(fact)]?.[0] ?? "one_of", value: "", or: false }]);
  };
  return (
    <fieldset className={styles.lines}>
      <legend>{t("claims:class.lines")}</legend>
      {lines.map((line, place) => {
        const tests = TESTS[kindOf(line.fact)] ?? [];
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
            <Select
              aria-label={`${name}: ${t("claims:class.fact")}`}
              data={options}
              value={line.fact}
              allowDeselect={false}
              onChange={(fact) =>
                fact && put(place, { fact, test: TESTS[kindOf(fact)]?.[0] ?? "one_of", value: "" })
              }
            />
            <Select
              aria-label={`${name}: ${t("claims:class.test")}`}
              data={tests.map((value) => ({ value, label: word("claims:class.tests", value) }))}
              value={line.test}
              allowDeselect={false}
              onChange={(test) => test && put(place, { test })}
            />
            {kindOf(line.fact) === "yes_no" ? (
              <span />
            ) : (
              <TextInput
                aria-label={`${name}: ${t("claims:class.value")}`}
                placeholder={word(
                  "claims:class.hint",
                  line.test === "overlaps" ? "stretch" : kindOf(line.fact),
                )}
                value={line.value}
                onChange={(event) => put(place, { value: event.currentTarget.value })}
              />
            )}
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
