import { pickFile, pickFiles } from "../../api/transport";
import { useCommands } from "../../kit/commands";
import { useGo } from "../../kit/navigation";
import { t } from "../../text";

const kinds = () => [{ name: t("imports:source.list"), extensions: ["csv", "tsv", "txt", "xlsx", "ods"] }];

/** The dialog that picks lists; null when the user changes their mind. */
export function pickLists(): Promise<string[] | null> {
  return pickFiles(kinds());
}

/** Stays while a file is open: brings a list in from any room. */
export function ImportCommand() {
  const go = useGo();
  const run = async () => {
    const path = await pickFile(kinds());
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
