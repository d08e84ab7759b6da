import { useState } from "react";
import { useCases } from "../../api/case";
import { useIcsExport } from "../../deadlines/use-ics-export";
import { useCommands } from "../../kit/commands";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";
import { Calculator } from "./Calculator";

/** Stays while a file is open: the calculator, and what this room can do, from any room. */
export function DatesCommands() {
  const [isCalculating, calculate] = useState(false);
  const { current } = useCases();
  const go = useGo();
  const exportTo = useIcsExport();
  const group = t("shell:palette.commands");
  const ofCase = (caseId: number) => [
    {
      id: "dates.trigger",
      label: t("dates:trigger.open"),
      group,
      run: () => go("dates", { dialog: "trigger" }),
    },
    {
      id: "dates.deadline",
      label: t("dates:add.open"),
      group,
      run: () => go("dates", { dialog: "deadline" }),
    },
    { id: "dates.export", label: t("deadlines:ics.command"), group, run: () => exportTo(caseId) },
  ];
  useCommands([
    { id: "dates.calculator", label: t("dates:calc.command"), group, run: () => calculate(true) },
    ...(current ? ofCase(current.case) : []),
  ]);
  return <Calculator opened={isCalculating} onClose={() => calculate(false)} />;
}
