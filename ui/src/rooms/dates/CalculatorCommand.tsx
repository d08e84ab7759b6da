import { useState } from "react";
import { useCommands } from "../../kit/commands";
import { t } from "../../text";
import { Calculator } from "./Calculator";

/** Opens the calculator of deadlines from any room. */
export function CalculatorCommand() {
  const [isOpen, open] = useState(false);
  const group = t("shell:palette.commands");
  useCommands([{ id: "dates.calculator", label: t("dates:calc.command"), group, run: () => open(true) }]);
  return <Calculator opened={isOpen} onClose={() => open(false)} />;
}
