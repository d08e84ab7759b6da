import { IconHistory } from "@tabler/icons-react";
import { EmptyState, PageHeader } from "../../kit/layout";
import type { Room } from "../../kit/room";
import { t } from "../../text";

function History() {
  return (
    <>
      <PageHeader title={t("history:title")} />
      <EmptyState icon={<IconHistory size={36} stroke={1.25} />} title={t("history:empty")}>
        {t("history:emptyTeach")}
      </EmptyState>
    </>
  );
}

export const room: Room = { name: "history", order: 10, component: History };
