import { Button, Input, SegmentedControl } from "@mantine/core";
import { useId, useState } from "react";
import { useCase } from "../../api/case";
import type { FactTypeView, InputSourceView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { SelectField } from "../../kit/fields";
import { SmallForm } from "../../kit/small-form";
import { t, word } from "../../text";
import { kindWords } from "../../text/events";
import { inputWords } from "./input-words";

/** Before the name of what tells an input, so that a fact and a kind of events of one name stay apart. */
const FACT = "fact:";
const EVENTS = "events:";

interface TellFormProps {
  source: InputSourceView;
  /** The facts of the case that hold the same kind. */
  facts: readonly FactTypeView[];
  /** The kinds of events that can tell it. */
  events: readonly string[];
  onClose: () => void;
}

/** Says what tells an input, for this claim or for every claim of the case. */
export function TellForm({ source, facts, events, onClose }: TellFormProps) {
  const { case: caseId } = useCase();
  const isKnown = source.events !== null || facts.some(({ key }) => key === source.fact);
  const now = source.events === null ? `${FACT}${source.fact}` : `${EVENTS}${source.events}`;
  const [teller, setTeller] = useState(isKnown ? now : "");
  const [scope, setScope] = useState("one");
  const [isUnpicked, setUnpicked] = useState(false);
  const set = useSaving("input_source_set", ["fact", "events"], onClose);
  const tell = (told: { fact: string | null; events: string | null }) =>
    set.save({ case: caseId, id: scope === "one" ? source.id : null, input: source.input, ...told });
  const save = () => {
    if (teller === "") return setUnpicked(true);
    tell({ fact: nameOf(teller, FACT), events: nameOf(teller, EVENTS) });
  };
  const kind = word("claims:facts.kinds", source.kind).toLowerCase();
  const options = [
    ...facts.map(({ key, label }) => ({ value: `${FACT}${key}`, label })),
    ...events.map((name) => ({
      value: `${EVENTS}${name}`,
      label: t("claims:told.events", { kind: kindWords(name) }),
    })),
  ];
  const some = events.length > 0 ? "claims:told.kindOrEvents" : "claims:told.kind";
  const hint = options.length > 0 ? some : "claims:told.none";
  const refusal = set.refusalAt("fact") ?? set.refusalAt("events");
  const unpicked = isUnpicked && teller === "" ? t("claims:told.pick") : undefined;
  const usual = source.fact !== source.input && (
    <Button
      variant="subtle"
      title={t("claims:told.usualHint", { key: source.input })}
      onClick={() => tell({ fact: null, events: null })}
    >
      {t("claims:told.usual")}
    </Button>
  );
  return (
    <SmallForm save={t("claims:told.save")} {...set.form} extra={usual} onSave={save}>
      <SelectField
        label={inputWords(source.input)}
        options={options}
        value={teller}
        onChange={setTeller}
        hint={t(hint, { kind })}
        error={unpicked ?? refusal}
        required
        autoFocus
      />
      <Scope value={scope} onChange={setScope} />
    </SmallForm>
  );
}

function Scope({ value, onChange }: { value: string; onChange: (scope: string) => void }) {
  const id = useId();
  return (
    <Input.Wrapper
      label={t("claims:told.scope")}
      labelElement="div"
      labelProps={{ id }}
      description={value === "every" && t("claims:told.everyNote")}
    >
      <div>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          value={value}
          onChange={onChange}
          transitionDuration={100}
          data={[
            { value: "one", label: t("claims:told.one") },
            { value: "every", label: t("claims:told.every") },
          ]}
        />
      </div>
    </Input.Wrapper>
  );
}

function nameOf(teller: string, prefix: string): string | null {
  return teller.startsWith(prefix) ? teller.slice(prefix.length) : null;
}
