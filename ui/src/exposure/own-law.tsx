import { Tag } from "../kit/words";
import { t } from "../text";

/** Marks a claim whose law is the firm's own. */
export function OwnLaw() {
  return <Tag title={t("exposure:ownTitle")}>{t("exposure:own")}</Tag>;
}
