import { MantineProvider } from "@mantine/core";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, useState } from "react";
import { expect, test, vi } from "vitest";
import { theme } from "../theme";
import type { FieldProps } from "./field-props";
import { SelectField, TextField, YesNoField } from "./fields";
import { DateField, MoneyField, PartialDateField } from "./typed-fields";

function show<P extends FieldProps>(
  Field: ComponentType<P>,
  props: Omit<P, "label" | "value" | "onChange"> & { start?: string },
) {
  const values: string[] = [];
  function Held() {
    const [value, setValue] = useState(props.start ?? "");
    const held = {
      ...props,
      label: "Field",
      value,
      onChange: (next: string) => {
        values.push(next);
        setValue(next);
      },
    } as unknown as P;
    return <Field {...held} />;
  }
  render(
    <MantineProvider theme={theme} env="test">
      <Held />
    </MantineProvider>,
  );
  return values;
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Field" });

test("a date goes out as ISO text and shows its weekday once it is left", async () => {
  const onCommit = vi.fn();
  const values = show(DateField, { today: "2026-11-23", onCommit });
  await userEvent.type(field(), "3/31/2026");
  expect(values.at(-1)).toBe("2026-03-31");
  expect(screen.queryByText("Tue, Mar 31, 2026")).toBeNull();
  await userEvent.tab();
  expect(screen.getByText("Tue, Mar 31, 2026")).toBeVisible();
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("2026-03-31");
});

test("of an old date the month is kept, and what it is read as is said while it is typed", async () => {
  const onCommit = vi.fn();
  const values = show(PartialDateField, { today: "2026-11-23", onCommit });
  await userEvent.type(field(), "mar 2018");
  expect(values.at(-1)).toBe("2018-03");
  expect(screen.getByText("March 2018, counted from Mar 1, 2018")).toBeVisible();
  await userEvent.tab();
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("2018-03");
  expect(field().value).toBe("2018-03");
  expect(screen.getByText("March 2018, counted from Mar 1, 2018")).toBeVisible();
});

test("of an old date the year alone may be known, and a whole day shows its weekday", async () => {
  const values = show(PartialDateField, { today: "2026-11-23" });
  await userEvent.type(field(), "2018?");
  expect(values.at(-1)).toBe("2018");
  expect(screen.getByText("2018, counted from Jan 1, 2018")).toBeVisible();
  await userEvent.clear(field());
  await userEvent.type(field(), "3/5/2018{Enter}");
  expect(values.at(-1)).toBe("2018-03-05");
  expect(screen.getByText("Mon, Mar 5, 2018")).toBeVisible();
});

test("what is no date of an old event says how to type one", async () => {
  show(PartialDateField, { today: "2026-11-23" });
  await userEvent.type(field(), "13/2018");
  await userEvent.tab();
  expect(screen.getByText(/Mar 2018 or 2018 if no more is known/)).toBeVisible();
});

test("a field that needs the day itself says so of a month", async () => {
  show(DateField, { today: "2026-11-23" });
  await userEvent.type(field(), "mar 2018");
  await userEvent.tab();
  expect(screen.getByText("The day itself is needed here. Type it as 3/31/2026.")).toBeVisible();
});

test("plus fourteen is a fortnight from today", async () => {
  const values = show(DateField, { today: "2026-11-23" });
  await userEvent.type(field(), "+14{Enter}");
  expect(values.at(-1)).toBe("2026-12-07");
  expect(field().value).toBe("2026-12-07");
});

test("an unreadable date goes out as it was typed, and says so beside the field", async () => {
  const onCommit = vi.fn();
  const values = show(DateField, { today: "2026-11-23", onCommit });
  await userEvent.type(field(), "soon");
  await userEvent.tab();
  expect(values.at(-1)).toBe("soon");
  expect(screen.getByText(/This is not a date/)).toBeVisible();
  expect(onCommit).not.toHaveBeenCalled();
});

test.each([
  ["a day on", "+", "2026-04-01"],
  ["a day on, without Shift", "=", "2026-04-01"],
  ["a day back", "-", "2026-03-30"],
  ["three days on", "+++", "2026-04-03"],
  ["there and back", "+-", "2026-03-31"],
  ["a month on, to its last day", "{PageDown}", "2026-04-30"],
  ["a month back, to its last day", "{PageUp}", "2026-02-28"],
  ["a fortnight from today", "+14", "2026-12-07"],
  ["three days before today", "-3", "2026-11-20"],
  ["today", "t", "2026-11-23"],
  ["the next Thursday", "thu", "2026-11-26"],
  ["tomorrow", "t+", "2026-11-24"],
])("from a day that the field holds the keys lead %s: %s", async (_where, keys, expected) => {
  const values = show(DateField, { today: "2026-11-23", start: "2026-03-31" });
  await userEvent.click(field());
  await userEvent.keyboard(keys);
  expect(values.at(-1)).toBe(expected);
});

test("a hyphen among figures is typed and moves no day", async () => {
  const values = show(DateField, { today: "2026-11-23" });
  await userEvent.type(field(), "3-31{Tab}");
  expect(values.at(-1)).toBe("2026-03-31");
});

test("a step is committed when the field is left, once", async () => {
  const onCommit = vi.fn();
  show(DateField, { today: "2026-11-23", start: "2026-03-31", onCommit });
  await userEvent.click(field());
  await userEvent.keyboard("++{Tab}");
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("2026-04-02");
});

test("court days are counted by the core once the field is left", async () => {
  const onCommit = vi.fn();
  const countCourtDays = vi.fn(async () => "2026-12-15");
  const values = show(DateField, { today: "2026-11-23", onCommit, countCourtDays });
  await userEvent.type(field(), "+14cd{Tab}");
  expect(await screen.findByText("Tue, Dec 15, 2026")).toBeVisible();
  expect(countCourtDays).toHaveBeenCalledExactlyOnceWith(14);
  expect(values.at(-1)).toBe("2026-12-15");
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("2026-12-15");
});

test("what the core says about court days stands at the field", async () => {
  const countCourtDays = async () => {
    throw new Error("No holidays are known for 2041.");
  };
  show(DateField, { today: "2026-11-23", countCourtDays });
  await userEvent.type(field(), "+9999cd{Tab}");
  expect(await screen.findByText("No holidays are known for 2041.")).toBeVisible();
});

test("an answer that comes late does not take back what was typed meanwhile", async () => {
  let answer: (day: string) => void = () => {};
  const countCourtDays = () => new Promise<string>((resolve) => (answer = resolve));
  const values = show(DateField, { today: "2026-11-23", countCourtDays });
  await userEvent.type(field(), "+14cd{Tab}");
  await userEvent.clear(field());
  await userEvent.type(field(), "3/31");
  await act(async () => answer("2026-12-15"));
  expect(values.at(-1)).toBe("2026-03-31");
});

test("where no court days are counted the field says so, and sends them as typed", async () => {
  const values = show(DateField, { today: "2026-11-23" });
  await userEvent.type(field(), "+14cd{Tab}");
  expect(screen.getByText(/Court days are not counted in this field/)).toBeVisible();
  expect(values.at(-1)).toBe("+14cd");
});

test("an amount is worked out and goes out as decimal text", async () => {
  const values = show(MoneyField, {});
  await userEvent.type(field(), "$29.99*12");
  await userEvent.tab();
  expect(values.at(-1)).toBe("359.88");
  expect(field().value).toBe("359.88");
});

test("emptying a field makes its value unknown", async () => {
  const values = show(MoneyField, { start: "12.00" });
  await userEvent.clear(field());
  expect(values.at(-1)).toBe("");
  await userEvent.tab();
  expect(screen.queryByText(/not an amount/)).toBeNull();
});

test("a check speaks on leaving, not while typing", async () => {
  show(TextField, { check: (value: string) => (value === "x" ? "Not x." : null) });
  await userEvent.type(field(), "x");
  expect(screen.queryByText("Not x.")).toBeNull();
  await userEvent.tab();
  expect(screen.getByText("Not x.")).toBeVisible();
});

test("a refusal by the core goes when the value changes", async () => {
  show(TextField, { start: "old", error: "There is another of that name." });
  expect(screen.getByText("There is another of that name.")).toBeVisible();
  await userEvent.type(field(), "er");
  expect(screen.queryByText("There is another of that name.")).toBeNull();
});

test("leaving a field unchanged commits nothing", async () => {
  const onCommit = vi.fn();
  show(TextField, { start: "same", onCommit });
  await userEvent.click(field());
  await userEvent.tab();
  expect(onCommit).not.toHaveBeenCalled();
});

test("not knowing is an answer", async () => {
  const onCommit = vi.fn();
  const values = show(YesNoField, { start: "yes", onCommit });
  await userEvent.click(screen.getByRole("radio", { name: "Unknown" }));
  expect(values).toEqual([""]);
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("");
});

test("of a long list the option that is just what was typed stands first, before those that only hold it", async () => {
  const labels = ["Has: E-mail", "E-mail of counsel", "E-mail", "A", "B", "C", "D", "E"];
  const values = show(SelectField, { options: labels.map((label) => ({ value: label, label })) });
  await userEvent.type(screen.getByRole("combobox", { name: "Field" }), "e-mail");
  const offered = screen.getAllByRole("option").map(({ textContent }) => textContent);
  expect(offered).toEqual(["E-mail", "E-mail of counsel", "Has: E-mail"]);
  await userEvent.keyboard("{Enter}");
  expect(values).toEqual(["E-mail"]);
});

test("a choice is committed at once", async () => {
  const onCommit = vi.fn();
  show(SelectField, {
    onCommit,
    options: [
      { value: "CA", label: "California" },
      { value: "NV", label: "Nevada" },
    ],
  });
  await userEvent.click(screen.getByRole("combobox", { name: "Field" }));
  await userEvent.click(screen.getByRole("option", { name: "Nevada" }));
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("NV");
});
