import { Input, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { t } from "../../text";

/** What a list holds: the people of the class, or what happened to them. */
export type Holds = "people" | "events";

interface HoldsChoiceProps {
  value: Holds;
  onChange: (holds: Holds) => void;
}

/** The choice of what the next list holds. */
export function HoldsChoice({ value, onChange }: HoldsChoiceProps) {
  const id = useId();
  return (
    <Input.Wrapper label={t("imports:source.holds")} labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={value}
          onChange={(chosen) => onChange(chosen === "events" ? "events" : "people")}
          transitionDuration={100}
          data={[
            { value: "people", label: t("imports:source.people") },
            { value: "events", label: t("imports:source.events") },
          ]}
        />
      </div>
    </Input.Wrapper>
  );
}
