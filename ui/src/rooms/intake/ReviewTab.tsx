import { IconCheck, IconInbox, IconPencil, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { AnswerRow } from "../../api/generated/types";
import { ConfirmInline } from "../../kit/chips";
import { type Column, DataTable } from "../../kit/data-table";
import { IconAct } from "../../kit/icon-act";
import { EmptyState } from "../../kit/layout";
import { Pages } from "../../kit/pages";
import { Refusal } from "../../kit/refusal";
import { SmallForm } from "../../kit/small-form";
import { FactField } from "../../people/fact-field";
import { formatDate, formatMoney, t, word } from "../../text";
import styles from "./intake.module.css";
import { ReadAnswers } from "./ReadAnswers";
import { PAGE, useReview } from "./useReview";

/** Answers of forms and spreadsheets as they wait: what stands, what was answered; nothing is written before it is taken. */
export function ReviewTab() {
  const review = useReview();
  const { page, rows, deciding, edited, offset } = review;
  if (!page.data) return <Refusal of={page.error} />;
  const { waiting, kinds } = page.data;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of a row
    <div ref={review.list} className={styles.scrolls} onKeyDown={review.keys}>
      <ReadAnswers />
      {edited === null && <Refusal of={deciding.error} />}
      {waiting === 0 && <NothingWaits />}
      {kinds.length > 0 && (
        <section className={styles.kinds} aria-label={t("intake:review.kinds")}>
          {kinds.map((kind) => (
            <div key={kind.field} className={styles.kind}>
              <span>{fieldWords(kind)}</span>
              <ConfirmInline
                label={t("intake:review.acceptAll", { count: kind.count })}
                question={t("intake:review.acceptAll", { count: kind.count })}
                confirm={t("intake:review.accept")}
                isBusy={deciding.isPending}
                onConfirm={() => review.decideAll(kind, "accept")}
              />
            </div>
          ))}
        </section>
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            label={t("intake:review.list")}
            columns={columns(review)}
            rows={rows}
            rowKey={({ answer }) => answer}
            onOpen={({ answer }) => review.edit(answer)}
            after={(row) =>
              row.answer === edited && (
                <Edit
                  key={row.answer}
                  row={row}
                  refusal={deciding.error?.message}
                  isSaving={deciding.isPending}
                  onTake={(value) => review.decide(row, "accept", value)}
                  onClose={review.stopEditing}
                />
              )
            }
          />
          <p className={styles.quiet}>{t("intake:review.keys")}</p>
          <Pages offset={offset} limit={PAGE} total={waiting} onOffset={review.setOffset} />
        </>
      )}
    </div>
  );
}

function NothingWaits() {
  return (
    <EmptyState icon={<IconInbox size={32} stroke={1.25} aria-hidden />} title={t("intake:review.empty")}>
      {t("intake:review.emptyTeach")}
    </EmptyState>
  );
}

/** Another value in place of an answer. */
function Edit(props: {
  row: AnswerRow;
  refusal: string | undefined;
  isSaving: boolean;
  onTake: (value: string) => void;
  onClose: () => void;
}) {
  const { row, refusal, isSaving, onTake, onClose } = props;
  const [value, setValue] = useState(row.value);
  return (
    <SmallForm
      label={t("intake:review.typed")}
      refusal={refusal}
      save={t("intake:review.take")}
      isSaving={isSaving}
      onSave={() => onTake(value)}
      onClose={onClose}
    >
      <FactField kind={row.kind} label={fieldWords(row)} value={value} onChange={setValue} autoFocus />
    </SmallForm>
  );
}

/** What people call a field: a fact by its name in the case, a field of a person as the form has it. */
function fieldWords({ field, label = field }: { field: string; label?: string }): string {
  return field.startsWith("facts.") ? label : word("plaintiffs:form", field);
}

function shown(kind: string, value: string): string {
  if (kind === "money") return formatMoney(value);
  return kind === "date" ? formatDate(value) : value;
}

function columns({ decide, edit }: ReturnType<typeof useReview>): Column<AnswerRow>[] {
  return [
    {
      key: "of",
      header: t("intake:review.of"),
      cell: ({ name, person }) =>
        person === null ? (
          <>
            {name} <span className={styles.quiet}>{t("intake:review.newCaller")}</span>
          </>
        ) : (
          name
        ),
    },
    { key: "field", header: t("intake:review.field"), cell: fieldWords },
    {
      key: "stands",
      header: t("intake:review.stands"),
      wraps: true,
      cell: ({ kind, stands }) => (stands === null ? "–" : shown(kind, stands)),
    },
    {
      key: "value",
      header: t("intake:review.value"),
      wraps: true,
      cell: ({ kind, value }) => <strong>{shown(kind, value)}</strong>,
    },
    {
      key: "source",
      header: t("intake:review.source"),
      cell: ({ file, row }) => <span className={styles.quiet}>{t("intake:review.row", { file, row })}</span>,
    },
    {
      key: "acts",
      header: t("intake:review.acts"),
      isHeaderHidden: true,
      align: "right",
      width: "6rem",
      cell: (row) => {
        const what = `${row.name}, ${fieldWords(row)}`;
        return (
          <>
            <IconAct
              icon={IconCheck}
              name={t("intake:review.accept")}
              of={t("intake:review.acceptOf", { what })}
              onAct={() => decide(row, "accept")}
            />
            <IconAct
              icon={IconPencil}
              name={t("intake:review.edit")}
              of={t("intake:review.editOf", { what })}
              onAct={() => edit(row.answer)}
            />
            <IconAct
              icon={IconX}
              name={t("intake:review.reject")}
              of={t("intake:review.rejectOf", { what })}
              onAct={() => decide(row, "reject")}
            />
          </>
        );
      },
    },
  ];
}
