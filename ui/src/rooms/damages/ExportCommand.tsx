import { useCommands } from "../../kit/commands";
import { t } from "../../text";
import { useExport } from "./useExport";

/** Stays while a file is open: writes the exposure into a file from any room. */
export function ExportCommand() {
  const run = useExport();
  const command = {
    id: "damages.export",
    label: t("damages:export.command"),
    group: t("shell:palette.commands"),
  };
  useCommands(run ? [{ ...command, run }] : []);
  return null;
}
