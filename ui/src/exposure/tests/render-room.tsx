import { Notifications, notifications } from "@mantine/notifications";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useSearch,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { coreStub } from "../../api/stub";
import { CommandsProvider } from "../../kit/commands";
import type { Room } from "../../kit/room";
import { sample } from "./sample";

type Handlers = Parameters<typeof coreStub>[0];

/** Where figures lead in these tests: shows what it is asked for. */
function Opened() {
  return <output aria-label="opened">{JSON.stringify(useSearch({ strict: false }))}</output>;
}

/** Shows a room at its own address, on the sample core with `handlers` in place of its own, and no old toasts. */
export function renderRoom(room: Room, handlers: Handlers = {}, search = "") {
  notifications.clean();
  const root = createRootRoute();
  const at = (path: string, component: Room["component"]) =>
    createRoute({ getParentRoute: () => root, path, component });
  const others = ["/plaintiffs", "/imports", "/dates"].filter((path) => path !== `/${room.name}`);
  const router = createRouter({
    routeTree: root.addChildren([
      at(`/${room.name}`, room.component),
      ...others.map((path) => at(path, Opened)),
    ]),
    history: createMemoryHistory({ initialEntries: [`/${room.name}${search}`] }),
  });
  const { asked, Providers } = coreStub({ ...sample, ...handlers });
  render(
    <Providers>
      <Notifications />
      <CommandsProvider>
        <RouterProvider router={router as never} />
      </CommandsProvider>
    </Providers>,
  );
  const requests = (name: string) => asked.filter(([command]) => command === name).map(([, sent]) => sent);
  return { requests };
}
