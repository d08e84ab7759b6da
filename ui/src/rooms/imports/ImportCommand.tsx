import { pickFile } from "../../api/transport";
import { useCommands } from "../../kit/commands";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";

/** The dialog that picks a class list; null when the user changes their mind. */
export function pickList(): Promise<string | null> {
  return pickFile([{ name: t("imports:source.list"), extensions: ["csv", "tsv", "txt", "xlsx", "ods"] }]);
}

/** Stays while a file is open: brings a list in from any room. */
export function ImportCommand() {
  const go = useGo();
  const run = async () => {
    const path = await pickList();
    if (path) go("imports", { path });
  };
  const group = t("shell:palette.commands");
  useCommands([
    { id: "import.open", label: t("imports:command"), group, run },
    {
      id: "import.events",
      label: t("imports:eventsCommand"),
      group,
      run: () => go("imports", { list: "events" }),
    },
  ]);
  return null;
}
