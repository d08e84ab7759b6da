import { useCase } from "../../api/case";
import { useCore } from "../../api/client";

/** The deadlines of the case whose day a second person has confirmed. */
export function useConfirmed(): ReadonlySet<number> {
  const { data } = useCore("deadline_list", { case: useCase().case });
  const confirmed = data?.filter(({ confirmed_by }) => confirmed_by !== null) ?? [];
  return new Set(confirmed.map(({ deadline }) => deadline));
}
