import { type RefObject, useCallback } from "react";
import { useAsk } from "../../api/client";
import type { PersonOrder, PersonRow } from "../../api/generated/types";
import type { BigGridHandle } from "../../kit/big-grid";
import { toastDone, toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import { type Filter, listOf } from "./filter";

/** Scrolls the list to somebody, however far down the order puts them, or says that the list leaves them out. */
export function usePlace(caseId: number, grid: RefObject<BigGridHandle<PersonRow> | null>) {
  const ask = useAsk();
  return useCallback(
    (person: number, filter: Filter, sort: PersonOrder[]) => {
      ask("person_place", { list: listOf(caseId, filter, sort), person }).then(
        ({ place }) =>
          place === null ? toastDone(t("plaintiffs:form.notListed")) : grid.current?.show(place, person),
        (refusal: Error) => toastFailed(refusal.message),
      );
    },
    [ask, caseId, grid],
  );
}
