import { IconUsers } from "@tabler/icons-react";
import { EmptyState, PageHeader } from "../../kit/layout";
import type { Room } from "../../kit/room";
import { t } from "../../text";

function Plaintiffs() {
  return (
    <>
      <PageHeader title={t("plaintiffs:title")} />
      <EmptyState icon={<IconUsers size={36} stroke={1.25} />} title={t("plaintiffs:empty")}>
        {t("plaintiffs:emptyTeach")}
      </EmptyState>
    </>
  );
}

export const room: Room = { name: "plaintiffs", order: 2, component: Plaintiffs };
