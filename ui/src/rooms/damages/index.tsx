import { IconReportMoney } from "@tabler/icons-react";
import { EmptyState, PageHeader } from "../../kit/layout";
import type { Room } from "../../kit/room";
import { t } from "../../text";

function Damages() {
  return (
    <>
      <PageHeader title={t("damages:title")} />
      <EmptyState icon={<IconReportMoney size={36} stroke={1.25} />} title={t("damages:empty")}>
        {t("damages:emptyTeach")}
      </EmptyState>
    </>
  );
}

export const room: Room = { name: "damages", order: 5, component: Damages };
