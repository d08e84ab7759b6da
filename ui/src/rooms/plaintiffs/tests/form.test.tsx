import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { CoreFailure } from "../../../api/failure";
import { renderRoom } from "./render-room";

const saved = () => ({ person: 301, operation: 21, summary: "Added Garcia, Ana" });

function type(label: string, value: string) {
  const field = screen.getByLabelText(label, { selector: "input" });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

async function newPerson() {
  await screen.findByText(/recoverable \$15/);
  fireEvent.click(screen.getByText("menu: new person"));
  return screen.findByLabelText("Given name");
}

test("New person comes from the menu and starts at the given name", async () => {
  renderRoom();
  expect(await newPerson()).toHaveFocus();
});

test("the class test answers while one types, with people already known", async () => {
  const { requests } = renderRoom();
  await newPerson();
  type("Family name", "Gar");
  expect(await screen.findByText(/12 days after the cut-off/)).toBeVisible();
  await waitFor(() =>
    expect(requests("person_draft").at(-1)).toMatchObject({ case: 3, fields: { family: "Gar" } }),
  );
  expect(await screen.findByText("Already known?")).toBeVisible();
  expect(screen.getByLabelText("Why García López, Ana 7 may be meant")).toHaveTextContent(
    "begins alikesame phone",
  );
});

test("a record that is the same person is opened in place of the form, and what was looked for stays", async () => {
  const { requests } = renderRoom();
  fireEvent.change(await screen.findByLabelText("Search people"), { target: { value: "roe" } });
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ search: "roe" }));
  await newPerson();
  type("Family name", "Gar");
  fireEvent.click(await screen.findByLabelText("García López, Ana 7 is the same person: open their record"));
  expect(await screen.findByText("García López, Ana 7", { selector: "h2" })).toBeVisible();
  expect(screen.queryByLabelText("Family name")).toBeNull();
  expect(screen.getByLabelText("Search people")).toHaveValue("roe");
});

test("the same person in another role is linked once the form is saved", async () => {
  const { requests } = renderRoom({
    person_save: saved,
    same_human_add: () => ({ operation: 22, summary: "Linked" }),
  });
  await newPerson();
  type("Family name", "Gar");
  fireEvent.click(await screen.findByLabelText(/García López, Ana 7 is the same person in another role/));
  expect(screen.getByText(/this record is linked with García López, Ana 7/)).toBeVisible();
  fireEvent.click(screen.getByText("Save person"));
  await waitFor(() => expect(requests("same_human_add")).toEqual([{ person: 301, other: 7 }]));
});

test("someone already known can be looked at without losing what is typed", async () => {
  renderRoom();
  await newPerson();
  type("Family name", "Gar");
  fireEvent.click(await screen.findByTitle("Look at García López, Ana 7, 91 of 100 alike"));
  expect(await screen.findByText("García López, Ana 7", { selector: "h2" })).toBeVisible();
  fireEvent.click(screen.getByText("Back to the form"));
  expect(screen.getByLabelText("Family name")).toHaveValue("Gar");
});

test("what the core cannot read is said beside its field", async () => {
  renderRoom();
  await newPerson();
  type("City", "x");
  type("Amount paid", "40.25");
  expect(await screen.findByText("“12x” is not an amount.")).toBeVisible();
});

test("a saved person stands beside the list with the focus, no old search hides them, and adding can be undone", async () => {
  const { requests } = renderRoom({ person_save: saved });
  fireEvent.change(await screen.findByLabelText("Search people"), { target: { value: "roe" } });
  await waitFor(() => expect(requests("person_list").at(-1)).toMatchObject({ search: "roe" }));
  await newPerson();
  type("Given name", "Ana");
  type("Family name", "Garcia");
  fireEvent.click(screen.getByLabelText("Yes"));
  fireEvent.keyDown(screen.getByLabelText("Family name"), { key: "Enter", ctrlKey: true });
  expect(await screen.findByText("Added Garcia, Ana")).toBeVisible();
  expect(requests("person_save")).toMatchObject([
    { case: 3, person: null, status: "prospective", fields: { given: "Ana", facts: { got_key: "yes" } } },
  ]);
  const name = await screen.findByText("García López, Ana 301", { selector: "h2" });
  await waitFor(() => expect(name).toHaveFocus());
  expect(screen.getByLabelText("Search people")).toHaveValue("");
});

test("whoever was added is looked up in the list as it is then, and it is said where the list leaves them out", async () => {
  const { requests } = renderRoom({ person_save: saved, person_place: () => ({ place: null }) });
  fireEvent.change(await screen.findByLabelText("Search people"), { target: { value: "roe" } });
  await newPerson();
  type("Family name", "Garcia");
  fireEvent.click(screen.getByText("Save person"));
  expect(await screen.findByText(/^The list as it is narrowed leaves them out/)).toBeVisible();
  expect(requests("person_place")).toMatchObject([{ person: 301, list: { case: 3, search: "", sort: [] } }]);
});

test("a refusal lands on its field, which takes the focus", async () => {
  renderRoom({
    person_save: () => {
      throw new CoreFailure({
        code: "invalid",
        message: "“R-1” is taken.",
        field: "external_id",
        hint: null,
      });
    },
  });
  await newPerson();
  type("ID in the list", "R-1");
  fireEvent.click(screen.getByText("Save person"));
  expect(await screen.findByText("“R-1” is taken.")).toBeVisible();
  expect(screen.getByLabelText("ID in the list")).toHaveFocus();
  expect(screen.getByLabelText("ID in the list")).toBeInvalid();
});

test("Escape closes an empty form at once and asks before it throws typing away", async () => {
  renderRoom();
  const given = await newPerson();
  fireEvent.keyDown(given, { key: "Escape" });
  await waitFor(() => expect(screen.queryByLabelText("Given name")).toBeNull());
  fireEvent.click(screen.getByText("New person"));
  await screen.findByLabelText("Given name");
  type("Given name", "Ana");
  fireEvent.keyDown(screen.getByLabelText("Given name"), { key: "Escape" });
  fireEvent.click(await screen.findByText("Keep typing"));
  expect(screen.getByLabelText("Given name")).toHaveValue("Ana");
  fireEvent.keyDown(screen.getByLabelText("Given name"), { key: "Escape" });
  fireEvent.click(await screen.findByText("Discard"));
  await waitFor(() => expect(screen.queryByLabelText("Given name")).toBeNull());
});

test("editing starts from what is known and sends no status", async () => {
  const { requests } = renderRoom({ person_save: saved }, { person: 1 });
  fireEvent.click(await screen.findByText("Edit"));
  expect(await screen.findByLabelText("Family name")).toHaveValue("García López");
  expect(screen.getByLabelText("Amount paid")).toHaveValue("40.25");
  type("City", "Fresno");
  fireEvent.click(screen.getByText("Save person"));
  await waitFor(() =>
    expect(requests("person_save")).toMatchObject([{ person: 1, status: null, fields: { city: "Fresno" } }]),
  );
});
