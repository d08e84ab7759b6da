import { useCallback, useMemo, useState } from "react";
import { useCore } from "../../api/client";
import { useAsked } from "../../kit/navigation";
import { concernWords, type Filter, gapWords, readConcern } from "./filter";

/** What the list is narrowed to. The people behind a figure stand in the address, where another room put them. */
export function useFilter(caseId: number) {
  const [asked, ask] = useAsked();
  const claims = useCore("claim_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const [typed, setTyped] = useState({ search: "", statuses: [] as string[] });
  const concern = useMemo(() => readConcern(asked.concern), [asked.concern]);
  const filter = useMemo((): Filter => ({ ...typed, concern }), [typed, concern]);
  const claimName = (id: string) => claims.data?.find(({ claim }) => claim === id)?.name ?? id;
  const gapName = (gap: string) => gapWords(gap, details.data?.facts ?? []);

  const change = useCallback(
    ({ concern: next, ...part }: Partial<Filter>) => {
      setTyped((now) => ({ ...now, ...part }));
      if (next !== undefined) ask({ ...asked, concern: next ?? undefined });
    },
    [asked, ask],
  );
  return { filter, change, claimName, behind: concern && concernWords(concern, claimName, gapName) };
}
