import { Notifications } from "@mantine/notifications";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useSearch,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { useState } from "react";
import { coreStub } from "../../../api/stub";
import { CommandsProvider, useCommandRegistry } from "../../../kit/commands";
import { askBeforeLeaving } from "../../../kit/half-filled";
import { Resident, room } from "..";
import { columns, details, draft, file, header, known, record, row, vetting } from "./invented";

type Handlers = Parameters<typeof coreStub>[0];

const PEOPLE = 300;

/** Shows the room over a core of 300 invented people; `handlers` answer in place of the usual ones. */
export function renderRoom(handlers: Handlers = {}, asked: Record<string, unknown> = {}) {
  const stub = coreStub({
    case_list: () => [header],
    case_details: () => details,
    claim_list: () => [],
    person_list: ({ offset, limit }) => ({
      people: PEOPLE,
      matching: PEOPLE,
      offset,
      rows: Array.from({ length: Math.min(limit, PEOPLE - offset) }, (_, at) => row(offset + at)),
    }),
    person_place: () => ({ place: 0 }),
    person_list_sum: () => ({ recoverable: "15100.00", is_capped: false }),
    person_get: ({ person }) => file(person),
    person_record: ({ person }) => record(person),
    name_split: () => null,
    person_draft: () => draft,
    person_known: ({ fields }) => ({ people: fields.family === "Gar" ? [known] : [], unread: [] }),
    same_human_list: () => [],
    vetting_get: ({ person }) => vetting(person),
    person_numbers: () => Array.from({ length: PEOPLE }, (_, at) => row(at).person),
    person_column_list: () => columns,
    person_sum: ({ people }) => ({ people: people.length, recoverable: "100.00" }),
    list_view_list: () => [],
    import_list: () => [],
    ...handlers,
  });
  render(<Rooms asked={asked} />, { wrapper: stub.Providers });
  return {
    /** The requests of a command, in order. */
    requests: (name: string) => stub.asked.filter(([command]) => command === name).map(([, sent]) => sent),
  };
}

function Rooms({ asked }: { asked: Record<string, unknown> }) {
  const [router] = useState(() => newRouter(asked));
  return (
    <CommandsProvider>
      <Notifications />
      <RouterProvider router={router as never} />
    </CommandsProvider>
  );
}

function newRouter(asked: Record<string, unknown>) {
  const root = createRootRoute({
    component: () => (
      <>
        <NewPersonKey />
        <Outlet />
        <Resident />
      </>
    ),
  });
  const route = createRoute({ getParentRoute: () => root, path: "/plaintiffs", component: room.component });
  const imports = createRoute({ getParentRoute: () => root, path: "/imports", component: Opened });
  const search = new URLSearchParams(
    Object.entries(asked).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const history = createMemoryHistory({ initialEntries: [`/plaintiffs?${search}`] });
  askBeforeLeaving(history);
  return createRouter({ routeTree: root.addChildren([route, imports]), history });
}

/** Where sources lead in these tests: shows what it is asked for. */
function Opened() {
  return <output aria-label="opened">{JSON.stringify(useSearch({ strict: false }))}</output>;
}

/** Stands in for the window's menu. */
function NewPersonKey() {
  const registry = useCommandRegistry();
  return (
    <button type="button" onClick={() => registry.run("person.new")}>
      menu: new person
    </button>
  );
}
