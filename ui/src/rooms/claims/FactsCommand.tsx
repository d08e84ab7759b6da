import { useCases } from "../../api/case";
import { type Command, useCommands } from "../../kit/commands";
import { useAsked, useGo } from "../../kit/navigation";
import { t } from "../../text";

/** Stays while a file is open: opens the facts of the case from any room, and leaves an opened claim open. */
export function FactsCommand() {
  const { current } = useCases();
  const go = useGo();
  const [{ claim }] = useAsked();
  const facts: Command = {
    id: "case.facts",
    label: t("claims:facts.command"),
    group: t("shell:palette.commands"),
    run: () => go("claims", { ...(claim === undefined ? {} : { claim }), facts: true }),
  };
  useCommands(current ? [facts] : []);
  return null;
}
