import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from "@tanstack/react-router";
import { askBeforeLeaving } from "../kit/half-filled";
import { rooms } from "./rooms";
import { Shell } from "./Shell";

/** A router over all rooms; each is shown at its name. */
export function newRouter() {
  const root = createRootRoute({ component: Shell, notFoundComponent: () => null });
  const first = createRoute({
    getParentRoute: () => root,
    path: "/",
    beforeLoad: () => {
      throw redirect({ to: `/${rooms[0]?.name ?? ""}` });
    },
  });
  const shown = rooms.map(({ name, component }) =>
    createRoute({ getParentRoute: () => root, path: `/${name}`, component }),
  );
  const history = createHashHistory();
  askBeforeLeaving(history);
  return createRouter({ routeTree: root.addChildren([first, ...shown]), history });
}
