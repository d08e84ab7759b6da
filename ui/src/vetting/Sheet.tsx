import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../api/client";
import type { VettingFindingView, VettingItemView } from "../api/generated/types";
import { leave } from "../kit/half-filled";
import { Refusal } from "../kit/refusal";
import { StatusWord } from "../kit/words";
import { formatDay, t, word } from "../text";
import { FindingForm } from "./FindingForm";
import { sheetState } from "./state";
import styles from "./vetting.module.css";

/** The sheet on somebody who is to represent a class: what each item asks, why, and every finding. */
export function Sheet({ person }: { person: number }) {
  const sheet = useCore("vetting_get", { person });
  const [adding, add] = useState<string | null>(null);
  const { tone, words } = sheet.data ? sheetState(sheet.data) : { tone: "off" as const, words: "" };
  return (
    <div className={styles.sheet}>
      <Refusal of={sheet.error} />
      {sheet.data && <StatusWord tone={tone}>{words}</StatusWord>}
      {sheet.data?.items.map((item) => (
        <section key={item.key} className={styles.item} aria-label={item.name}>
          <div className={styles.head}>
            <h3>{item.name}</h3>
            <Outcome finding={item.findings.at(-1)} />
            {adding !== item.key && (
              <Button
                aria-label={t("vetting:addTo", { item: item.name })}
                onClick={() => leave(() => add(item.key))}
              >
                {t("vetting:add")}
              </Button>
            )}
          </div>
          <p className={styles.quiet}>
            {item.asks} <cite>{item.cite}</cite>
          </p>
          <Findings item={item} />
          {adding === item.key && <FindingForm person={person} item={item} onClose={() => add(null)} />}
        </section>
      ))}
    </div>
  );
}

function Outcome({ finding }: { finding: VettingFindingView | undefined }) {
  if (!finding) return <StatusWord tone="off">{t("vetting:none")}</StatusWord>;
  const { outcome } = finding;
  return (
    <StatusWord tone={outcome === "clear" ? "good" : "warn"}>{word("vetting:outcome", outcome)}</StatusWord>
  );
}

/** The finding that holds, and below it the earlier ones, which stay on record. */
function Findings({ item: { findings } }: { item: VettingItemView }) {
  const last = findings.at(-1);
  if (!last) return null;
  const earlier = findings.slice(0, -1).reverse();
  return (
    <>
      <Finding finding={last} />
      {earlier.length > 0 && (
        <details className={styles.quiet}>
          <summary>{t("vetting:earlier", { count: earlier.length })}</summary>
          {earlier.map((finding) => (
            <div key={finding.written_at}>
              <Outcome finding={finding} />
              <Finding finding={finding} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function Finding({ finding: { finding, found_on, signed_by, document } }: { finding: VettingFindingView }) {
  return (
    <div className={styles.finding}>
      <span>{finding}</span>
      <span className={styles.quiet}>
        {t("vetting:by", { day: formatDay(found_on), signer: signed_by })}
        {document && ` · ${t("vetting:document", { name: document })}`}
      </span>
    </div>
  );
}
