import { VisuallyHidden } from "@mantine/core";
import { Tag } from "../../kit/words";
import { t } from "../../text";

/** Says beside a range that its ends were searched for, and why. */
export function Searched() {
  return (
    <>
      {" "}
      <Tag title={t("damages:searchedWhy")}>{t("damages:searched")}</Tag>
      <VisuallyHidden> {t("damages:searchedWhy")}</VisuallyHidden>
    </>
  );
}
