import { Button } from "@mantine/core";
import { useCore } from "../api/client";
import { useGo } from "../kit/navigation";
import { Band } from "../kit/words";
import { t } from "../text";
import { sheetState } from "./state";

/** Of more the bands would hide the claims. */
const MOST = 3;

/** Says of which representatives of a case the vetting is unfinished or ends in a concern; nothing where of none. */
export function VettingBand({ caseId }: { caseId: number }) {
  const sheets = useCore("vetting_list", { case: caseId });
  const go = useGo();
  const open = sheets.data?.filter(({ unfinished, concerns }) => unfinished > 0 || concerns > 0) ?? [];
  const more = open.length - MOST;
  const bands = open.slice(0, MOST).map((sheet) => (
    <Band
      key={sheet.person}
      tone="half"
      action={
        <Button
          aria-label={t("vetting:band.open", { name: sheet.name })}
          onClick={() => go("plaintiffs", { person: sheet.person, tab: "vetting" })}
        >
          {t("vetting:band.show")}
        </Button>
      }
    >
      {t("vetting:band.of", { name: sheet.name, state: sheetState(sheet).words })}
    </Band>
  ));
  return (
    <>
      {bands}
      {more > 0 && <Band tone="half">{t("vetting:band.more", { count: more })}</Band>}
    </>
  );
}
