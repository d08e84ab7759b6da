import { Button } from "@mantine/core";
import { useCases } from "../../api/case";
import { useCore } from "../../api/client";
import { useGo } from "../../kit/navigation";
import { Band } from "../../kit/words";
import { t } from "../../text";

interface UnconfirmedLastDaysProps {
  caseId: number;
  /** Named where there are several cases. */
  caption: string | null;
}

/** How many claims of a case have last days to file that a second person has to confirm; leads to where that is done. */
export function UnconfirmedLastDays({ caseId, caption }: UnconfirmedLastDaysProps) {
  const { current, switchTo } = useCases();
  const go = useGo();
  const { data } = useCore("last_day_list", { case: caseId });
  const count = data?.filter(({ standing }) => standing?.is_unconfirmed).length ?? 0;
  if (count === 0) return null;
  const look = () => {
    if (caseId !== current?.case) switchTo(caseId);
    go("dates", { tab: "lastDays" });
  };
  return (
    <Band tone="warn" action={<Button onClick={look}>{t("today:people.confirm")}</Button>}>
      {caption && <strong>{caption}: </strong>}
      {t("today:people.unconfirmed", { count })}
    </Band>
  );
}
