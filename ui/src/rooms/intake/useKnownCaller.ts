import { useOperation } from "../../api/client";
import type { KnownPerson } from "../../api/generated/types";
import { useAsked, useGo } from "../../kit/navigation";
import { toastFailed } from "../../kit/toasts";
import { t } from "../../text";
import { useSayDone } from "../../undo/use-offer";
import type { useCall } from "./useCall";

/** What can be done when a caller seems to be known: look at them, go on with them, or link both records. */
export function useKnownCaller({ values, kept, stop, resume }: ReturnType<typeof useCall>) {
  const [asked, ask] = useAsked();
  const go = useGo();
  const goOn = useOperation("lead_go_on");
  const sameHuman = useOperation("same_human_add");
  const sayDone = useSayDone();
  const failed = (refusal: unknown) =>
    toastFailed(refusal instanceof Error ? refusal.message : String(refusal));
  return {
    /** Shows them in their own room; Back leads to this call and not to another new one. */
    look: async (known: KnownPerson) => {
      const caller = await kept();
      if (caller !== null && asked.lead !== caller) ask({ lead: caller });
      go("plaintiffs", { person: known.person });
    },
    /** Goes on with the call as theirs: all that was typed goes along, and what was begun as of a new person goes. */
    goOnWith: async (known: KnownPerson) => {
      const begun = await stop();
      try {
        await goOn.mutateAsync({ case: known.case, person: known.person, begun, ...values });
        ask({ lead: known.person });
      } catch (refusal) {
        resume();
        failed(refusal);
      }
    },
    /** The same human being in another role: both records stay, and each shows the other. */
    link: async (known: KnownPerson) => {
      const person = await kept();
      if (person === null) return toastFailed(t("intake:call.notLinked", { name: known.name }));
      sameHuman.mutate(
        { person, other: known.person },
        { onSuccess: ({ summary, operation }) => sayDone(summary, operation), onError: failed },
      );
    },
  };
}
