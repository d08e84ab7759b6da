import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import { PageHeader } from "../../kit/layout";
import { NavCount } from "../../kit/navigation";
import { Refusal } from "../../kit/refusal";
import type { Room } from "../../kit/room";
import { t } from "../../text";
import { Calculator } from "./Calculator";
import { Docket } from "./Docket";
import styles from "./dates.module.css";
import { LastDays } from "./LastDays";
import { Stages } from "./Stages";

export { CalculatorCommand as Resident } from "./CalculatorCommand";

export const room: Room = { name: "dates", order: 4, component: Dates, badge: DueCount };

/** In how many claims someone's last day falls within 30 days. */
function DueCount() {
  const { data } = useCore("last_day_list", { case: useCase().case });
  return <NavCount count={data?.filter(({ within_30 }) => within_30 > 0).length ?? 0} isDue />;
}

/** The docket on the left; the last days to file and the course of the case on the right. */
function Dates() {
  const { case: caseId } = useCase();
  const filings = useCore("filing_list", { case: caseId });
  const lastDays = useCore("last_day_list", { case: caseId });
  const details = useCore("case_details", { case: caseId });
  const [isCalculating, calculate] = useState(false);
  const refusal = filings.error ?? lastDays.error ?? details.error;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t("dates:title")}
        sub={t("dates:sub")}
        actions={<Button onClick={() => calculate(true)}>{t("dates:calc.command")}</Button>}
      />
      <Calculator opened={isCalculating} onClose={() => calculate(false)} />
      <Refusal of={refusal} />
      {filings.data && lastDays.data && details.data && (
        <div className={styles.columns}>
          <Docket filings={filings.data} />
          <div className={styles.right}>
            <LastDays
              claims={lastDays.data}
              filedOn={details.data.stages.find(({ status }) => status === "filed")?.from_on ?? null}
            />
            <Stages stages={details.data.stages} />
          </div>
        </div>
      )}
    </div>
  );
}
