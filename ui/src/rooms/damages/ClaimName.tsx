import type { ClaimEstimate } from "../../api/generated/types";
import { isNothing } from "../../exposure/nothing";
import { OwnLaw } from "../../exposure/own-law";
import { Tag } from "../../kit/words";
import { formatMoney, inLine, t, word } from "../../text";
import styles from "./damages.module.css";

/** A claim that stands so is what one expects; how any other stands is said. */
const USUAL = ["pleaded", "certified", "tried"];

/** What a claim is called, struck where it is over, with what sets it apart. */
export function ClaimName({ name, cite, is_live, is_own, is_elected, status, adjusted }: ClaimEstimate) {
  return (
    <div className={styles.claim}>
      <span>
        <strong className={styles.name} data-over={!is_live || undefined}>
          {name}
        </strong>{" "}
        <span className={styles.cite}>{cite}</span>
      </span>
      {is_own && <OwnLaw />}
      {is_elected && <Tag>{t("damages:elected")}</Tag>}
      {status && !USUAL.includes(status) && <Tag>{inLine(word("claims:status", status))}</Tag>}
      {!isNothing(adjusted) && (
        <Tag>
          {t(adjusted.startsWith("-") ? "damages:capped" : "damages:raised", {
            amount: formatMoney(adjusted.replace("-", "")),
          })}
        </Tag>
      )}
    </div>
  );
}
