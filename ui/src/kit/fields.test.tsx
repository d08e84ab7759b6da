import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, useState } from "react";
import { expect, test, vi } from "vitest";
import { theme } from "../theme";
import type { FieldProps } from "./field-props";
import { SelectField, TextField, YesNoField } from "./fields";
import { DateField, MoneyField } from "./typed-fields";

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
