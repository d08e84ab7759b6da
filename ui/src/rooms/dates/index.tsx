import { IconCalendarDue } from "@tabler/icons-react";
import { EmptyState, PageHeader } from "../../kit/layout";
import type { Room } from "../../kit/room";
import { t } from "../../text";

function Dates() {
  return (
    <>
      <PageHeader title={t("dates:title")} />
      <EmptyState icon={<IconCalendarDue size={36} stroke={1.25} />} title={t("dates:empty")}>
        {t("dates:emptyTeach")}
      </EmptyState>
    </>
  );
}

export const room: Room = { name: "dates", order: 4, component: Dates };
