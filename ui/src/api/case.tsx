import { createContext, type ReactNode, useContext, useState } from "react";
import { useCore } from "./client";
import type { CoreFailure } from "./failure";
import type { CaseHeader } from "./generated/types";

const REMEMBERED = "case";

interface Cases {
  cases: CaseHeader[];
  current: CaseHeader | null;
  /** Why the cases could not be read; what is known of them may be old then. */
  refusal: CoreFailure | null;
  switchTo: (caseId: number) => void;
}

const CasesContext = createContext<Cases | null>(null);

/** Gives the screens below it the cases of the file and the one that is looked at, kept over restarts. */
export function CasesProvider({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const list = useCore("case_list", {});
  const [chosen, choose] = useState(() => Number(localStorage.getItem(REMEMBERED)));
  if (list.isPending) return waiting;
  const cases = list.data ?? [];
  const current = cases.find((row) => row.case === chosen) ?? cases[0] ?? null;
  const switchTo = (caseId: number) => {
    localStorage.setItem(REMEMBERED, String(caseId));
    choose(caseId);
  };
  return <CasesContext value={{ cases, current, refusal: list.error, switchTo }}>{children}</CasesContext>;
}

/** Every case of the file, the one looked at (null while there is none), and a way to another. */
export function useCases(): Cases {
  const cases = useContext(CasesContext);
  if (!cases) throw new Error("CasesProvider is missing");
  return cases;
}

/** The case that is looked at. Rooms are shown only where there is one. */
export function useCase(): CaseHeader {
  const { current } = useCases();
  if (!current) throw new Error("no case is chosen");
  return current;
}
