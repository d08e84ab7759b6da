import type { ClaimEstimate, Concern, Estimate, QuestionView } from "../../api/generated/types";
import { isNothing } from "../../exposure/nothing";
import { QuestionLines } from "../../exposure/question-band";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { Tag } from "../../kit/words";
import { formatAmount, formatCount, formatMoney, shortMoney, t, word } from "../../text";
import { formatShare } from "../../text/share";
import styles from "./damages.module.css";

interface ExposureTableProps {
  estimate: Estimate;
  questions: readonly QuestionView[];
  onChoose: (question: string) => void;
}

/** The claims with what they may be worth; each question of law below the first claim that it touches. */
export function ExposureTable({ estimate, questions, onChoose }: ExposureTableProps) {
  const go = useGo();
  const open = (concern: Concern) => go("plaintiffs", { concern });
  const share = estimate.assumptions.find(({ name }) => name === "share_not_delivered")?.value ?? null;
  const below = questionsBelow(estimate.claims, questions);
  return (
    <DataTable
      label={t("damages:table")}
      columns={columnsOf(share, open)}
      rows={estimate.claims}
      rowKey={({ claim }) => claim}
      after={({ claim }) => {
        const here = below.get(claim) ?? [];
        if (here.length === 0) return null;
        return <QuestionLines questions={here} onChoose={onChoose} />;
      }}
      sum={totalOf(estimate, open)}
    />
  );
}

/** The questions to show below each claim, so that each is shown once. */
function questionsBelow(claims: readonly ClaimEstimate[], questions: readonly QuestionView[]) {
  const below = new Map<string, QuestionView[]>();
  for (const question of questions) {
    const first = claims.find(({ claim }) => question.claims.includes(claim));
    if (first) below.set(first.claim, [...(below.get(first.claim) ?? []), question]);
  }
  return below;
}

function columnsOf(share: string | null, open: (concern: Concern) => void): Column<ClaimEstimate>[] {
  const figure = (of: "claim" | "overlapping" | "adding", what: "claim" | "twice" | "recoverable") => {
    return ({ claim, name }: ClaimEstimate, text: string) => (
      <OpenFigure what={t(`damages:opens.${what}`, { claim: name })} onOpen={() => open({ of, claim })}>
        {text}
      </OpenFigure>
    );
  };
  const people = figure("claim", "claim");
  const twice = figure("overlapping", "twice");
  const adds = figure("adding", "recoverable");
  return [
    { key: "claim", header: t("damages:column.claim"), cell: ClaimName },
    {
      key: "people",
      header: t("damages:column.people"),
      align: "right",
      cell: (row) => (row.people === 0 ? formatCount(0) : people(row, formatCount(row.people))),
    },
    {
      key: "each",
      header: t("damages:column.each"),
      align: "right",
      cell: (row) => <span className={styles.quiet}>{eachWords(row, share)}</span>,
    },
    {
      key: "gross",
      header: t("damages:column.gross"),
      align: "right",
      cell: (row) => (isNothing(row.gross) ? formatMoney(row.gross) : people(row, formatMoney(row.gross))),
    },
    {
      key: "twice",
      header: t("damages:column.twice"),
      align: "right",
      cell: (row) => (isNothing(row.in_others) ? "–" : twice(row, formatAmount(`-${row.in_others}`))),
    },
    {
      key: "recoverable",
      header: t("damages:column.recoverable"),
      align: "right",
      cell: (row) =>
        isNothing(row.after_overlap)
          ? formatMoney(row.after_overlap)
          : adds(row, formatMoney(row.after_overlap)),
    },
    {
      key: "range",
      header: t("damages:column.range"),
      align: "right",
      cell: (row) => <span className={styles.quiet}>{rangeWords(row)}</span>,
    },
  ];
}

function ClaimName({ name, cite, is_live, status, adjusted }: ClaimEstimate) {
  return (
    <>
      <strong className={styles.name} data-over={!is_live || undefined}>
        {name}
      </strong>{" "}
      <span className={styles.quiet}>{cite}</span>
      {!is_live && status && <Tag>{word("claims:status", status)}</Tag>}
      {!isNothing(adjusted) && (
        <Tag>
          {t(adjusted.startsWith("-") ? "damages:capped" : "damages:raised", {
            amount: formatMoney(adjusted.replace("-", "")),
          })}
        </Tag>
      )}
    </>
  );
}

function totalOf(estimate: Estimate, open: (concern: Concern) => void) {
  const members = (text: string) => (
    <OpenFigure what={t("damages:opens.members")} onOpen={() => open({ of: "members" })}>
      {text}
    </OpenFigure>
  );
  return {
    claim: t("damages:total"),
    people: members(formatCount(estimate.class_members)),
    gross: members(formatMoney(estimate.gross)),
    twice: isNothing(estimate.in_others) ? "–" : formatAmount(`-${estimate.in_others}`),
    recoverable: members(formatMoney(estimate.after_overlap)),
    range: rangeWords(estimate),
  };
}

function eachWords({ shape, each, each_most }: ClaimEstimate, share: string | null): string {
  if (each && each_most) {
    return t("damages:each.range", { low: formatMoney(each), high: formatMoney(each_most) });
  }
  if (shape === "floor") return each ? t("damages:each.minimum", { amount: formatMoney(each) }) : "–";
  if (shape === "contract_share") return share ? t("damages:each.share", { share: formatShare(share) }) : "–";
  if (shape === "restitution") return t("damages:each.restitution");
  return each ? t("damages:each.statutory", { amount: formatMoney(each) }) : t("damages:each.actual");
}

function rangeWords({ low, high }: { low: string; high: string }): string {
  return t("damages:range", { low: shortMoney(low), high: shortMoney(high) });
}
