import { useEffect, useEffectEvent, useState } from "react";
import { useAsked } from "../../kit/navigation";

/** The parts of the room, the first one shown first. */
export const TABS = ["deadlines", "calendar", "timeline", "docket", "lastDays"] as const;
export type Tab = (typeof TABS)[number];

/** The dialogs of the room, by what opens them. */
const DIALOGS = ["trigger", "deadline", "law"] as const;
export type DialogName = (typeof DIALOGS)[number];

/** Which part of the room is shown and which deadline is open, as its address says. */
export function usePlace() {
  const [asked, ask] = useAsked();
  const open = (deadline: number | null) => {
    const { deadline: _former, ...rest } = asked;
    ask(deadline === null ? rest : { ...rest, deadline });
  };
  return {
    tab: TABS.find((known) => known === asked.tab) ?? "deadlines",
    toTab: (tab: Tab) => ask({ tab }),
    opened: typeof asked.deadline === "number" ? asked.deadline : null,
    open,
    /** Opens a deadline beside the list of all of them. */
    openListed: (deadline: number) => ask({ tab: "deadlines", deadline }),
  };
}

/** Which dialog is open. The address may ask for one; that is taken out of it at once, to be asked again. */
export function useDialogs() {
  const [shown, show] = useState<DialogName | null>(null);
  const [{ dialog, ...rest }, ask] = useAsked();
  const wanted = DIALOGS.find((known) => known === dialog);
  const showAsked = useEffectEvent((known: DialogName) => {
    show(known);
    ask(rest, { keeps: true });
  });
  useEffect(() => {
    if (wanted) showAsked(wanted);
  }, [wanted]);
  return [shown, show] as const;
}
