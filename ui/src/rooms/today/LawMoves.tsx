import { Button } from "@mantine/core";
import { useCases } from "../../api/case";
import { useCore } from "../../api/client";
import { useGo } from "../../kit/navigation";
import { Band } from "../../kit/words";
import { t } from "../../text";

/** How many deadlines the law at hand would move, case by case; each leads to where it is decided. */
export function LawMoves({ showsCase }: { showsCase: boolean }) {
  const { cases, current, switchTo } = useCases();
  const go = useGo();
  const { data } = useCore("law_moves", { case: null, pinned: [] });
  const look = (caseId: number) => {
    if (caseId !== current?.case) switchTo(caseId);
    go("dates", { dialog: "law" });
  };
  return cases.map(({ case: caseId, caption }) => {
    const count = data?.moves.filter((move) => move.case === caseId).length ?? 0;
    if (count === 0) return null;
    return (
      <Band
        key={caseId}
        tone="warn"
        action={<Button onClick={() => look(caseId)}>{t("today:movesOpen")}</Button>}
      >
        {showsCase && <strong>{caption}: </strong>}
        {t("today:moves", { count })}
      </Band>
    );
  });
}
