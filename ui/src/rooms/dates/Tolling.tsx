import { Button } from "@mantine/core";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { TollingView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { type Column, DataTable } from "../../kit/data-table";
import { useEdited } from "../../kit/edited";
import { Refusal } from "../../kit/refusal";
import { SmallForm } from "../../kit/small-form";
import { StatusWord } from "../../kit/words";
import { Effect } from "../../limitation/effect";
import { TollingDialog } from "../../limitation/tolling-dialog";
import { questionWords } from "../../limitation/words";
import { formatDay, t, word } from "../../text";
import styles from "./dates.module.css";
import { Section } from "./Section";

/** What stops the clocks of the case: earlier class actions, agreements, orders, what holds for one person. */
export function Tolling() {
  const { case: caseId } = useCase();
  const entries = useCore("tolling_list", { case: caseId });
  const [shown, show] = useState<TollingView | "new" | null>(null);
  const parts = useEdited();
  return (
    <Section
      title={t("limitation:title")}
      action={<Button onClick={() => show("new")}>{t("limitation:add")}</Button>}
    >
      <Refusal of={entries.error} />
      {entries.data?.length === 0 && <p className={styles.note}>{t("limitation:empty")}</p>}
      {entries.data && entries.data.length > 0 && (
        <DataTable
          label={t("limitation:title")}
          columns={columnsOf(show, parts)}
          rows={entries.data}
          rowKey={({ tolling }) => tolling}
          after={(entry) =>
            parts.edited === String(entry.tolling) && <Removal entry={entry} onClose={parts.close} />
          }
        />
      )}
      <TollingDialog
        opened={shown !== null}
        entry={shown === "new" ? null : shown}
        onClose={() => show(null)}
      />
    </Section>
  );
}

function columnsOf(
  show: (entry: TollingView) => void,
  parts: ReturnType<typeof useEdited>,
): Column<TollingView>[] {
  return [
    { key: "what", header: t("limitation:table.what"), cell: What, wraps: true },
    {
      key: "from",
      header: t("limitation:table.from"),
      cell: ({ draft }) => (draft.from_on ? formatDay(draft.from_on) : "–"),
      width: "7rem",
    },
    { key: "to", header: t("limitation:table.to"), cell: To, width: "9rem" },
    { key: "covers", header: t("limitation:table.covers"), cell: Covered, wraps: true },
    {
      key: "acts",
      header: t("limitation:table.acts"),
      isHeaderHidden: true,
      align: "right",
      width: "11rem",
      cell: (entry) => (
        <span className={styles.pair}>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t("limitation:changeOf", { cause: entry.draft.cause })}
            onClick={() => show(entry)}
          >
            {t("limitation:change")}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            autoFocus={parts.takesFocus(String(entry.tolling))}
            aria-label={t("limitation:removeOf", { cause: entry.draft.cause })}
            onClick={() => parts.edit(String(entry.tolling))}
          >
            {t("limitation:remove")}
          </Button>
        </span>
      ),
    },
  ];
}

function What({ name, draft, asks, cite }: TollingView) {
  const court = [draft.court, draft.docket_number].filter(Boolean).join(" ");
  return (
    <div className={styles.claim}>
      <span title={cite}>
        <strong>{name}</strong> {draft.cause}
      </span>
      <span className={styles.quiet}>{[court, draft.document, draft.note].filter(Boolean).join(" · ")}</span>
      {asks.length > 0 && (
        <StatusWord tone="warn">{t("limitation:asks", { questions: questionWords(asks) })}</StatusWord>
      )}
    </div>
  );
}

function To({ draft }: TollingView) {
  return (
    <div className={styles.claim}>
      <span>{draft.to_on ? formatDay(draft.to_on) : t("limitation:table.goesOn")}</span>
      {draft.kind === "american_pipe" && draft.ending && (
        <span className={styles.quiet}>{word("limitation:ending", draft.ending)}</span>
      )}
    </div>
  );
}

function Covered({ covers, draft }: TollingView) {
  return (
    <div className={styles.claim}>
      <span>{covers}</span>
      <span className={styles.quiet}>
        {draft.claims.length === 0 ? t("limitation:table.allClaims") : draft.claims.join(", ")}
      </span>
    </div>
  );
}

function Removal({ entry, onClose }: { entry: TollingView; onClose: () => void }) {
  const remove = useSaving("tolling_remove", [], onClose);
  const effect = useCore("tolling_preview", {
    case: entry.draft.case,
    draft: null,
    instead_of: entry.tolling,
  });
  return (
    <SmallForm
      label={t("limitation:removeOf", { cause: entry.draft.cause })}
      save={t("limitation:remove")}
      {...remove.form}
      onSave={() => remove.save({ tolling: entry.tolling })}
    >
      <p className={styles.question}>{t("limitation:removeQuestion")}</p>
      {effect.data && <Effect effect={effect.data} />}
    </SmallForm>
  );
}
