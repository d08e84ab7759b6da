import type { IGetRowsParams } from "ag-grid-community";
import { expect, test, vi } from "vitest";
import { type FetchPage, pageSource } from "./grid-source";

function ask(source: ReturnType<typeof pageSource>, sortModel: IGetRowsParams["sortModel"] = []) {
  const params = { startRow: 100, endRow: 200, sortModel, successCallback: vi.fn(), failCallback: vi.fn() };
  const done = source.getRows(params as unknown as IGetRowsParams) as unknown as Promise<void>;
  return { ...params, done };
}

test("a page is fetched by its offset, in the order asked, and the total is the true one", async () => {
  const fetch = vi.fn<FetchPage<string>>(async () => ({ rows: ["a"], total: 12170 }));
  const onTotal = vi.fn();
  const { successCallback, done } = ask(pageSource(fetch, { onTotal, onFailed: vi.fn() }), [
    { colId: "loss", sort: "desc" } as IGetRowsParams["sortModel"][number],
  ]);
  await done;
  expect(fetch).toHaveBeenCalledWith(100, 100, { key: "loss", descending: true });
  expect(successCallback).toHaveBeenCalledWith(["a"], 12170);
  expect(onTotal).toHaveBeenCalledWith(12170);
});

test("a page that cannot be read is said, not shown as empty", async () => {
  const refusal = new Error("The file was closed.");
  const onFailed = vi.fn();
  const { failCallback, successCallback, done } = ask(
    pageSource(() => Promise.reject(refusal), { onTotal: vi.fn(), onFailed }),
  );
  await done;
  expect(failCallback).toHaveBeenCalled();
  expect(successCallback).not.toHaveBeenCalled();
  expect(onFailed).toHaveBeenCalledWith(refusal);
});

test("an answer to a list that is no longer wanted is dropped, and the grid no longer waits for it", async () => {
  const onTotal = vi.fn();
  const source = pageSource(async () => ({ rows: [], total: 0 }), { onTotal, onFailed: vi.fn() });
  const { successCallback, failCallback, done } = ask(source);
  source.destroy?.();
  await done;
  expect(failCallback).toHaveBeenCalled();
  expect(successCallback).not.toHaveBeenCalled();
  expect(onTotal).not.toHaveBeenCalled();
});
