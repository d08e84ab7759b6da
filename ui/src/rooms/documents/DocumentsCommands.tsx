import { useCases } from "../../api/case";
import { useReading } from "../../documents/use-reading";
import { useCommands } from "../../kit/commands";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";

/** Stays while a file is open: adds and checks documents from any room, and has their texts read. */
export function DocumentsCommands() {
  const go = useGo();
  const group = t("shell:palette.commands");
  useCommands([
    {
      id: "documents.add",
      label: t("documents:command"),
      group,
      run: () => go("documents", { add: true }),
    },
    {
      id: "documents.check",
      label: t("documents:checkCommand"),
      group,
      run: () => go("documents", { check: true }),
    },
  ]);
  const { current } = useCases();
  return current && <Reading caseId={current.case} />;
}

/** Has the texts of new documents read, whichever room is shown. */
function Reading({ caseId }: { caseId: number }) {
  useReading(caseId);
  return null;
}
