import type { FileStatus } from "../../api/generated/types";
import { EmptyState } from "../../kit/layout";
import { t } from "../../text";

/** Shown until a case file is open and someone has said who is using it. */
export function StartScreen({ status }: { status: FileStatus }) {
  return <EmptyState title={t("start:title")}>{status.path ?? t("start:closed")}</EmptyState>;
}
