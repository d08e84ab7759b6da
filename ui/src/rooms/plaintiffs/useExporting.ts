import { useEffect, useEffectEvent, useState } from "react";
import { useAsked } from "../../kit/navigation";

/** Whether the export is open. The address may ask for it; that is taken out at once, to be asked again. */
export function useExporting() {
  const [isShown, show] = useState(false);
  const [{ export: asked, ...rest }, ask] = useAsked();
  const showAsked = useEffectEvent(() => {
    show(true);
    ask(rest, { keeps: true });
  });
  useEffect(() => {
    if (asked === true) showAsked();
  }, [asked]);
  return { isShown, show };
}
