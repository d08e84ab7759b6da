import type { IDatasource, IGetRowsParams } from "ag-grid-community";

/** A page of a long list, and how many rows the whole list has. */
interface Page<Row> {
  rows: Row[];
  total: number;
}

/** What a long list is ordered by; null is its usual order. */
export interface Sort {
  key: string;
  descending: boolean;
}

/** Fetches rows `offset..offset + limit`, ordered as asked. */
export type FetchPage<Row> = (offset: number, limit: number, sort: Sort | null) => Promise<Page<Row>>;

interface Watch {
  onTotal: (total: number) => void;
  onFailed: (reason: unknown) => void;
}

/** The grid's source of rows over a fetch of pages. The total is always the true one. */
export function pageSource<Row>(fetch: FetchPage<Row>, { onTotal, onFailed }: Watch): IDatasource {
  let isDestroyed = false;
  return {
    getRows: async ({ startRow, endRow, sortModel, successCallback, failCallback }: IGetRowsParams) => {
      const [first] = sortModel;
      const sort = first ? { key: first.colId, descending: first.sort === "desc" } : null;
      try {
        const page = await fetch(startRow, endRow - startRow, sort);
        // The grid counts what it has asked for: unanswered, a list that is no longer wanted would hold up the next one.
        if (isDestroyed) return failCallback();
        successCallback(page.rows, page.total);
        onTotal(page.total);
      } catch (reason) {
        failCallback();
        if (!isDestroyed) onFailed(reason);
      }
    },
    destroy: () => {
      isDestroyed = true;
    },
  };
}
