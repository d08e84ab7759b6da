import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { coreStub } from "../api/stub";
import { BirthField } from "./BirthField";

function open(start: string) {
  const stub = coreStub({ sensitive_show: () => ({ value: "1957-04-30" }) });
  const values: string[] = [];
  function Form() {
    const [value, set] = useState(start);
    const type = (typed: string) => {
      values.push(typed);
      set(typed);
    };
    return <BirthField person={7} label="Date of birth" value={value} onChange={type} />;
  }
  render(<Form />, { wrapper: stub.Providers });
  return { values, shown: () => stub.asked.filter(([command]) => command === "sensitive_show") };
}

const field = () => screen.getByLabelText("Date of birth", { selector: "input" });

test("a day of birth that is kept is masked, and whole only while a key is held on its button", async () => {
  const { shown } = open("••/••/1957");
  expect(field()).toHaveValue("");
  expect(screen.getByText("••/••/1957 is kept. Type another to replace it.")).toBeVisible();
  const button = screen.getByLabelText("Hold to see: Date of birth");
  fireEvent.keyDown(button, { key: " " });
  expect(await screen.findByText("Apr 30, 1957")).toBeVisible();
  fireEvent.keyUp(button, { key: " " });
  await waitFor(() => expect(screen.queryByText("Apr 30, 1957")).toBeNull());
  expect(shown()).toEqual([["sensitive_show", { person: 7, field: "born_on" }]]);
});

test("another one is typed without showing the old, and an emptied field asks for nothing new", () => {
  const { values } = open("••/••/1957");
  fireEvent.change(field(), { target: { value: "5/1/1957" } });
  expect(values.at(-1)).toBe("1957-05-01");
  fireEvent.change(field(), { target: { value: "" } });
  expect(values.at(-1)).toBe("••/••/1957");
});

test("it is taken away by its button alone", () => {
  const { values } = open("••/••/1957");
  fireEvent.click(screen.getByLabelText("Take the date of birth away"));
  expect(values).toEqual([""]);
  expect(screen.queryByLabelText("Hold to see: Date of birth")).toBeNull();
});
