import { Button } from "@mantine/core";
import type { ImportReport } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";
import { Checked } from "./Checked";
import { Counts } from "./Counts";
import type { IncomingPeople } from "./usePeople";

interface CheckedPeopleProps {
  report: ImportReport;
  incoming: IncomingPeople;
}

/** What a checked class list would bring, and the ways on: take the good rows, all or none, or leave it. */
export function CheckedPeople({ report, incoming }: CheckedPeopleProps) {
  const { write, isWriting } = incoming;
  const good = report.rows - report.rejected;
  const changesNothing = report.new + report.updated === 0;
  const acts = !changesNothing && (
    <>
      <Button variant="filled" loading={isWriting} onClick={() => write({ strict: false })}>
        {t("imports:act.import", { count: good })}
      </Button>
      <Button disabled={isWriting} onClick={() => write({ strict: true })}>
        {t("imports:act.strict")}
      </Button>
    </>
  );
  return (
    <Checked report={report} incoming={incoming} acts={acts}>
      <Counts report={report} />
      {changesNothing && (
        <Band tone="half">{t(good === 0 ? "imports:act.nothing" : "imports:act.same")}</Band>
      )}
    </Checked>
  );
}
