import { Select, TextInput } from "@mantine/core";
import type { CriterionLine, FactTypeView } from "../api/generated/types";
import { t, word } from "../text";

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

/** A line that asks the usual thing of a fact; of the first one where none is named. */
export function newLine(facts: readonly FactTypeView[], fact = facts[0]?.key ?? STATE): CriterionLine {
  return { fact, test: testsOf(facts, fact)[0] ?? "one_of", value: "", or: false };
}

interface CriterionFieldsProps {
  line: CriterionLine;
  facts: readonly FactTypeView[];
  /** What the line is called, for those who hear it. */
  name: string;
  onChange: (part: Partial<CriterionLine>) => void;
}

/** One line of a test over facts: a fact, how it is held against a value, and the value. */
export function CriterionFields({ line, facts, name, onChange }: CriterionFieldsProps) {
  const kind = kindOf(facts, line.fact);
  const options = [
    ...facts.map(({ key, label }) => ({ value: key, label })),
    { value: STATE, label: t("claims:class.state") },
  ];
  return (
    <>
      <Select
        aria-label={`${name}: ${t("claims:class.fact")}`}
        data={options}
        value={line.fact}
        allowDeselect={false}
        onChange={(fact) => fact && onChange({ ...newLine(facts, fact), or: line.or })}
      />
      <Select
        aria-label={`${name}: ${t("claims:class.test")}`}
        data={testsOf(facts, line.fact).map((value) => ({ value, label: word("claims:class.tests", value) }))}
        value={line.test}
        allowDeselect={false}
        onChange={(test) => test && onChange({ test })}
      />
      {kind === "yes_no" ? (
        <span />
      ) : (
        <TextInput
          aria-label={`${name}: ${t("claims:class.value")}`}
          placeholder={word("claims:class.hint", line.test === "overlaps" ? "stretch" : kind)}
          value={line.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function kindOf(facts: readonly FactTypeView[], fact: string): string {
  return facts.find(({ key }) => key === fact)?.kind ?? "text";
}

function testsOf(facts: readonly FactTypeView[], fact: string): readonly string[] {
  return TESTS[kindOf(facts, fact)] ?? [];
}
