import { Button } from "@mantine/core";
import type { ClaimView, FactTypeView, InputSourceView } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import type { Edited } from "../../kit/edited";
import { t, word } from "../../text";
import { ChangeFact } from "./ChangeFact";
import styles from "./claims.module.css";
import { byInput, inputWords } from "./input-words";

interface FactTableProps {
  facts: readonly FactTypeView[];
  sources: readonly InputSourceView[];
  claims: readonly ClaimView[];
  /** Which fact is being changed, by its key. */
  parts: Edited;
}

/** A row for each fact: its name and key, what it holds, and which inputs of which claims it tells. */
export function FactTable({ facts, sources, claims, parts }: FactTableProps) {
  const columns: Column<FactTypeView>[] = [
    {
      key: "fact",
      header: t("claims:facts.column.fact"),
      cell: ({ key, label }) => (
        <>
          <strong>{label}</strong>
          <div className={styles.quiet}>{key}</div>
        </>
      ),
      wraps: true,
    },
    {
      key: "kind",
      header: t("claims:facts.column.kind"),
      cell: ({ kind, options }) => (
        <>
          {word("claims:facts.kinds", kind)}
          {options.length > 0 && (
            <div className={styles.quiet}>{t("claims:facts.oneOf", { options: options.join(", ") })}</div>
          )}
        </>
      ),
      wraps: true,
    },
    {
      key: "tells",
      header: t("claims:facts.column.tells"),
      cell: ({ key }) => {
        const told = sources.filter(({ fact }) => fact === key);
        if (told.length === 0) return <span className={styles.quiet}>–</span>;
        return byInput(told, claims).map((taken) => (
          <div key={taken.input}>
            {inputWords(taken.input)}{" "}
            <span className={styles.quiet}>
              {t("claims:facts.ofClaims", { claims: taken.claims.join(", ") })}
            </span>
          </div>
        ));
      },
      wraps: true,
    },
    {
      key: "change",
      header: t("claims:facts.column.change"),
      align: "right",
      cell: ({ key, label }) =>
        parts.edited === key ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t("claims:facts.changeOf", { fact: label })}
            autoFocus={parts.takesFocus(key)}
            onClick={() => parts.edit(key)}
          >
            {t("claims:facts.change")}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label={t("claims:facts.list")}
      columns={columns}
      rows={facts}
      rowKey={({ key }) => key}
      after={(fact) => parts.edited === fact.key && <ChangeFact fact={fact} onClose={parts.close} />}
    />
  );
}
