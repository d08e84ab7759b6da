import { useCases } from "../../api/case";
import { useCommands } from "../../kit/commands";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";
import { useExport } from "./useExport";

/** Stays while a file is open: writes the exposure into a file and leads to the act's meter from any room. */
export function DamagesCommands() {
  const { current } = useCases();
  const go = useGo();
  const run = useExport();
  const group = t("shell:palette.commands");
  const exported = { id: "damages.export", label: t("damages:export.command"), group };
  const cafa = {
    id: "damages.cafa",
    label: t("damages:cafa.command"),
    group,
    run: () => go("damages", { part: "cafa" }),
  };
  useCommands([...(run ? [{ ...exported, run }] : []), ...(current ? [cafa] : [])]);
  return null;
}
