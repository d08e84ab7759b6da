import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { CaseHeader } from "../../api/generated/types";
import { coreStub } from "../../api/stub";
import { HistoryRoom } from ".";

/** Shows the room over a core of one case for tests; `search` is what it is asked for in its address. */
export function renderHistory(handlers: Parameters<typeof coreStub>[0], search = "") {
  const stub = coreStub({
    case_list: () => [{ case: 3, caption: "De La Torre v. LinkedIn Corp." } as CaseHeader],
    ...handlers,
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: HistoryRoom }),
    history: createMemoryHistory({ initialEntries: [`/${search}`] }),
  });
  render(<RouterProvider router={router as never} />, { wrapper: stub.Providers });
  /** The requests of a command, in order. */
  return (name: string) => stub.asked.filter(([command]) => command === name).map(([, sent]) => sent);
}
