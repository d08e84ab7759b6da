import { spotlight } from "@mantine/spotlight";
import { useState } from "react";
import { useCases } from "../api/case";
import { useOperation } from "../api/client";
import { type Command, useCommands } from "../kit/commands";
import { isPageCovered } from "../kit/dialog";
import { useGo } from "../kit/navigation";
import { changeTextSize } from "../kit/text-size";
import { toastFailed } from "../kit/toasts";
import { t } from "../text";
import { roomKeys, rooms } from "./rooms";
import { useScheme } from "./use-scheme";

/** Offers what the shell itself can do, and says whether the sheet of shortcuts is open. */
export function useShellCommands() {
  const [isSheetOpen, openSheet] = useState(false);
  const go = useGo();
  const scheme = useScheme();
  const lock = useOperation("file_close");
  const { cases, current, switchTo } = useCases();
  const toRooms = rooms.map(
    ({ name }, at): Command => ({
      id: `room:${name}`,
      label: t(`${name}:title`),
      group: t("palette.rooms"),
      ...roomKeys(at),
      run: () => go(name),
    }),
  );
  const toCases = cases
    .filter((row) => row.case !== current?.case)
    .map(
      (row): Command => ({
        id: `case:${row.case}`,
        label: row.caption,
        description: row.docket_number ?? "",
        group: t("palette.cases"),
        run: () => switchTo(row.case),
      }),
    );
  const group = t("palette.commands");
  useCommands([
    ...toRooms,
    ...toCases,
    { id: "palette", label: t("keys.palette"), keys: "mod+k", run: spotlight.open },
    { id: "find", label: t("keys.find"), keys: "mod+f", run: focusSearch },
    { id: "filter", label: t("keys.find"), keys: "/", run: focusSearch },
    { id: "back", label: t("keys.backward"), group, keys: "alt+arrowleft", run: () => step(-1) },
    { id: "forward", label: t("keys.forward"), group, keys: "alt+arrowright", run: () => step(1) },
    { id: "keys", label: t("keys.title"), group, keys: "?", run: () => openSheet(true) },
    {
      id: "text.larger",
      label: t("textSize.larger"),
      group,
      keys: "mod+=",
      run: () => changeTextSize("larger"),
    },
    {
      id: "text.smaller",
      label: t("textSize.smaller"),
      group,
      keys: "mod+-",
      run: () => changeTextSize("smaller"),
    },
    {
      id: "text.usual",
      label: t("textSize.usual"),
      group,
      keys: "mod+0",
      run: () => changeTextSize("usual"),
    },
    { id: "theme", label: scheme.label, group, run: scheme.toggle },
    {
      id: "lock",
      label: t("lock"),
      group,
      keys: "mod+l",
      run: () => lock.mutate({}, { onError: ({ message }) => toastFailed(message) }),
    },
  ]);
  return { isOpen: isSheetOpen, close: () => openSheet(false) };
}

/** Goes back to where somebody was before, or forward again. */
function step(by: number): void {
  if (!isPageCovered()) window.history.go(by);
}

function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>("input[data-room-search]");
  field?.focus();
  field?.select();
}
