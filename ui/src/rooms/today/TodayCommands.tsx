import { useCases } from "../../api/case";
import { useIcsExport } from "../../deadlines/use-ics-export";
import { useCommands } from "../../kit/commands";
import { t } from "../../text";

/** Stays while a file is open: writes the deadlines of all cases into a calendar from any room. */
export function TodayCommands() {
  const { cases } = useCases();
  const exportTo = useIcsExport();
  const group = t("shell:palette.commands");
  const all = { id: "today.export", label: t("deadlines:ics.all"), group, run: () => exportTo(null) };
  useCommands(cases.length > 0 ? [all] : []);
  return null;
}
