import { IconFileImport } from "@tabler/icons-react";
import { EmptyState, PageHeader } from "../../kit/layout";
import type { Room } from "../../kit/room";
import { t } from "../../text";

function Imports() {
  return (
    <>
      <PageHeader title={t("imports:title")} />
      <EmptyState icon={<IconFileImport size={36} stroke={1.25} />} title={t("imports:empty")}>
        {t("imports:emptyTeach")}
      </EmptyState>
    </>
  );
}

export const room: Room = { name: "imports", order: 8, component: Imports };
