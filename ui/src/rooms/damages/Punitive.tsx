import type { PunitiveView } from "../../api/generated/types";
import { Tag } from "../../kit/words";
import { formatMoney, t } from "../../text";
import styles from "./damages.module.css";

/** Punitive damages as the firm says them for the class, claim by claim: apart from every total. */
export function Punitive({ said }: { said: readonly PunitiveView[] }) {
  return said.map(({ claim, name, amount, source, is_assumed }) => (
    <p key={claim} className={styles.note}>
      {t("damages:punitive", { claim: name, amount: formatMoney(amount), source })}{" "}
      {is_assumed && <Tag>{t("damages:assumptions.assumed")}</Tag>}
    </p>
  ));
}
