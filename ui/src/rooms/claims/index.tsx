import { IconScale } from "@tabler/icons-react";
import { EmptyState, PageHeader } from "../../kit/layout";
import type { Room } from "../../kit/room";
import { t } from "../../text";

function Claims() {
  return (
    <>
      <PageHeader title={t("claims:title")} />
      <EmptyState icon={<IconScale size={36} stroke={1.25} />} title={t("claims:empty")}>
        {t("claims:emptyTeach")}
      </EmptyState>
    </>
  );
}

export const room: Room = { name: "claims", order: 3, component: Claims };
