import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { CasesProvider } from "./api/case";
import { type Call, CoreProvider, useAskAnew, useCore, useForget } from "./api/client";
import { onChanged, onLocked } from "./api/transport";
import { CommandsProvider } from "./kit/commands";
import { Refusal } from "./kit/refusal";
import { Toasts } from "./kit/toasts";
import { StartScreen } from "./rooms/start";
import { newRouter } from "./shell/router";
import { theme, variables } from "./theme";
import { UndoProvider } from "./undo/UndoProvider";

/** The program: a start screen until a file is open and someone has said who they are, then the desk. */
export function App({ call }: { call?: Call }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <CoreProvider {...(call ? { call } : {})}>
        <ModalsProvider>
          <Toasts />
          <Desk />
        </ModalsProvider>
      </CoreProvider>
    </MantineProvider>
  );
}

function Desk() {
  const file = useCore("file_status", {});
  const askAgain = useEffectEvent(() => file.refetch());
  useEffect(() => onLocked(askAgain), []);
  const askAnew = useAskAnew();
  useEffect(() => onChanged(askAnew), [askAnew]);
  const isOpen = file.data?.is_open ?? false;
  const forget = useForget();
  useEffect(() => {
    if (isOpen) return;
    forget();
    notifications.clean();
  }, [isOpen, forget]);
  if (file.error) return <Refusal of={file.error} />;
  if (!file.data) return null;
  if (!file.data.is_open || !file.data.user) return <StartScreen status={file.data} />;
  return (
    <CasesProvider waiting={null}>
      <CommandsProvider>
        <UndoProvider>
          <Rooms />
        </UndoProvider>
      </CommandsProvider>
    </CasesProvider>
  );
}

function Rooms() {
  const [router] = useState(newRouter);
  return <RouterProvider router={router} />;
}
