import { useCases } from "../../api/case";
import { useCommands } from "../../kit/commands";
import { useAsked, useGo } from "../../kit/navigation";
import { t } from "../../text";
import { DIALOGS } from "./Dialogs";

/** Stays while a file is open: opens the dialogs of this room from any room, and leaves an opened claim open. */
export function ClaimsCommands() {
  const { current } = useCases();
  const go = useGo();
  const [{ claim }] = useAsked();
  const commands = DIALOGS.map((dialog) => ({
    id: `claims.${dialog}`,
    label: t(`claims:${dialog}.command`),
    group: t("shell:palette.commands"),
    run: () => go("claims", { ...(claim === undefined ? {} : { claim }), dialog }),
  }));
  useCommands(current ? commands : []);
  return null;
}
