import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ImportReport, ReadingOffer } from "../../../api/generated/types";
import { FORM } from "../invented-form";
import { withoutReading } from "./list-map";
import { at, LOOK, REPORT } from "./render-wizard";

vi.mock("../../../api/transport", () => ({ onFileDrop: () => () => {}, onProgress: () => () => {} }));
vi.mock("../../../kit/navigation", () => ({ useAsked: () => [{}, () => {}], useGo: () => () => {} }));

const offer = (
  column: string,
  field: string,
  reading: string,
  found: string,
  becomes: string,
): ReadingOffer => ({ column, field, reading, count: 3, breaks: 0, found, becomes });

const report = (offers: ReadingOffer[]): ImportReport => ({
  ...REPORT,
  form: FORM,
  columns: [
    { header: "ZIP", field: "zip" },
    { header: "Born", field: "dob" },
  ],
  offers,
});

test("a ZIP without its zero and a year of two digits are read so by one click, which is taken back there", async () => {
  const offers = [
    offer("ZIP", "zip", "leading_zeros", "2138", "02138"),
    offer("Born", "dob", "short_year", "3/4/57", "1957-03-04"),
  ];
  const { asked, user } = await at("check", {
    import_look: () => ({ ...LOOK, columns: report([]).columns.map((of) => ({ ...of, samples: [] })) }),
    import_check: ({ map }) =>
      report(offers.filter(({ column }) => !map?.columns.some((said) => said.column === column))),
  });
  const once = within(await screen.findByRole("region", { name: "To be put right once" }));
  expect(once.getByText("2138 becomes 02138")).toBeVisible();
  expect(once.getByText(/the latest year in which the birth is not after today/)).toBeVisible();
  await user.click(once.getByRole("button", { name: "Read 2138 as 02138: ZIP" }));
  expect(await once.findByText("“ZIP” is read as: 2138 is 02138")).toBeVisible();
  const said = { column: "ZIP", field: "zip", reading: "leading_zeros" };
  await waitFor(() => expect(asked("import_check").at(-1)).toMatchObject({ map: { columns: [said] } }));
  expect(once.getByRole("button", { name: /^Read 3\/4\/57/ })).toHaveFocus();
  await user.click(once.getByRole("button", { name: /^Take back for ZIP/ }));
  const back = { ...said, reading: null };
  await waitFor(() => expect(asked("import_check").at(-1)).toMatchObject({ map: { columns: [back] } }));
  expect(once.queryByText(/is read as/)).toBeNull();
});

test("whole names that were taken apart are told by their header again", () => {
  const said = { column: "Last", field: "full_name", reading: "last_first" };
  const map = { columns: [said], cells: [], left_blank: [] };
  expect(withoutReading(map, said).columns).toEqual([]);
});

test("a header below a title says where it was found", async () => {
  await at("file", { import_look: () => ({ ...LOOK, form: { ...FORM, header_row: 3 } }) });
  const field = await screen.findByRole("textbox", { name: "Row with the column names" });
  expect(field).toHaveAccessibleDescription(/Found in row 3/);
});

test("a first row that is a person is said, and one click takes it for one", async () => {
  const refusal = "Row 1 seems to be a person, not the names of columns.";
  const columns = LOOK.columns.map((of) => ({ ...of, told_by: "content" }));
  const { user } = await at("file", {
    import_look: ({ form }) =>
      form?.no_header
        ? { ...LOOK, form: { ...FORM, header_row: 0, no_header: true } }
        : { ...LOOK, columns, refusal },
  });
  expect(await screen.findByText(refusal)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "The first row is a person" }));
  await waitFor(() =>
    expect(screen.getByRole("checkbox", { name: "No row names the columns" })).toBeChecked(),
  );
  expect(screen.queryByText(refusal)).toBeNull();
  expect(screen.queryByRole("textbox", { name: "Row with the column names" })).toBeNull();
});

test("rows that are in the list twice name the earlier row, and one or both are kept", async () => {
  const twice = {
    row: 9,
    kind: "twice",
    person: null,
    earlier: 4,
    name: "Reed, Ana",
    fields: [{ field: "email", stands: null, brings: "ana@mail.example", effect: "same" }],
  };
  const { asked, user } = await at("match", {
    import_check: () => ({
      ...REPORT,
      reviews: [{ kind: "twice", count: 1, open: 1 }],
      review_rows: [twice],
    }),
    import_rows: () => ({
      headers: ["Name", "E-mail", "Paid", "Note"],
      rows: [
        { row: 4, cells: ["Reed, Ana", "ana@mail.example", "12.00", ""] },
        { row: 9, cells: ["Reed, Ana", "ana@mail.example", "15.00"] },
      ],
    }),
  });
  const row = await screen.findByRole("article", { name: "Row 9, Reed, Ana" });
  expect(row).toHaveTextContent("Row 9 beside row 4");
  expect(await within(row).findByRole("columnheader", { name: "Row 4" })).toBeVisible();
  expect(within(row).getByRole("row", { name: "Paid 12.00 15.00" })).toBeVisible();
  expect(within(row).getByText("The same in both: Name, E-mail")).toBeVisible();
  expect(asked("import_rows")).toEqual([expect.objectContaining({ rows: [4, 9] })]);
  row.focus();
  await user.keyboard("n");
  await waitFor(() =>
    expect(asked("import_check").at(-1)).toMatchObject({ matching: { rows: { 9: "new" } } }),
  );
});

test("of twins whose rows are not read yet the values stand, and no columns are called the same that are not", async () => {
  const twin = (row: number, earlier: number, name: string) => ({
    row,
    kind: "twice",
    person: null,
    earlier,
    name,
    fields: [{ field: "email", stands: null, brings: "ana@mail.example", effect: "same" }],
  });
  await at("match", {
    import_check: () => ({
      ...REPORT,
      reviews: [{ kind: "twice", count: 2, open: 2 }],
      review_rows: [twin(9, 4, "Reed, Ana"), twin(12, 7, "Poe, Cid")],
    }),
    import_rows: () => ({
      headers: ["Name", "E-mail"],
      rows: [
        { row: 4, cells: ["ANA REED", ""] },
        { row: 9, cells: ["Ana Reed", ""] },
        { row: 12, cells: ["Cid Poe", "cid@mail.example"] },
      ],
    }),
  });
  const folded = within(await screen.findByRole("article", { name: "Row 9, Reed, Ana" }));
  expect(await folded.findByRole("row", { name: "Name ANA REED Ana Reed" })).toBeVisible();
  const unread = within(screen.getByRole("article", { name: "Row 12, Poe, Cid" }));
  expect(unread.getByText("ana@mail.example")).toBeVisible();
  expect(screen.queryByText(/The same in both/)).toBeNull();
});
