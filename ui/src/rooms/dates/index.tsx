import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { pressOf } from "../../deadlines/time";
import { useIcsExport } from "../../deadlines/use-ics-export";
import { PageHeader, TallRoom } from "../../kit/layout";
import { NavCount } from "../../kit/navigation";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { AddDeadline } from "./AddDeadline";
import { AddTrigger } from "./AddTrigger";
import { Calculator } from "./Calculator";
import { LawMoves } from "./LawMoves";
import { Parts } from "./Parts";
import { useDialogs } from "./useShown";

export { DatesCommands as Resident } from "./DatesCommands";

export const room: Room = { name: "dates", order: 5, component: Dates, badge: DueCount };

/** How many deadlines of the case are overdue or due within 30 days. */
function DueCount() {
  const { data } = useCore("deadline_list", { case: useCase().case });
  const isDue = (press: ReturnType<typeof pressOf>) => press !== "later" && press !== "none";
  return <NavCount count={data?.filter((known) => isDue(pressOf(known))).length ?? 0} isDue />;
}

/** Deadlines with their working, the docket, the calendar and the time line of the case, and the last days to file. */
function Dates() {
  const { case: caseId } = useCase();
  const [shown, show] = useDialogs();
  const [isCalculating, calculate] = useState(false);
  const exportTo = useIcsExport();
  return (
    <TallRoom>
      <PageHeader
        title={t("dates:title")}
        actions={
          <>
            <Button onClick={() => exportTo(caseId)}>{t("deadlines:ics.command")}</Button>
            <Button onClick={() => calculate(true)}>{t("dates:calc.command")}</Button>
            <Button onClick={() => show("deadline")}>{t("dates:add.open")}</Button>
            <Button variant="filled" onClick={() => show("trigger")}>
              {t("dates:trigger.open")}
            </Button>
          </>
        }
      />
      <Parts onDialog={show} />
      <Calculator opened={isCalculating} onClose={() => calculate(false)} />
      <AddTrigger opened={shown === "trigger"} onClose={() => show(null)} />
      <AddDeadline opened={shown === "deadline"} onClose={() => show(null)} />
      <LawMoves opened={shown === "law"} onClose={() => show(null)} />
    </TallRoom>
  );
}
