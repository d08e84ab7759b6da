import type { ClaimEstimate, Concern, Estimate, QuestionView } from "../../api/generated/types";
import { isNothing } from "../../exposure/nothing";
import { QuestionLines } from "../../exposure/question-band";
import { type Column, DataTable } from "../../kit/data-table";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { Tag } from "../../kit/words";
import { formatAmount, formatCount, formatMoney, shortMoney, t } from "../../text";
import { sumMoney } from "../../text/money";
import { formatShare } from "../../text/share";
import { ClaimName } from "./ClaimName";
import styles from "./damages.module.css";
import { Searched } from "./Searched";

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
    <div className={styles.scrolls}>
      <DataTable
        label={t("damages:table")}
        columns={columnsOf(share, { over: !isNothing(estimate.over), late: !isNothing(estimate.late) }, open)}
        rows={estimate.claims}
        rowKey={({ claim }) => claim}
        after={({ claim, gives_up }) => {
          const here = below.get(claim) ?? [];
          if (here.length === 0 && !gives_up) return null;
          return (
            <div className={styles.inSight}>
              {gives_up && <p className={styles.below}>{t("damages:givesUp")}</p>}
              <QuestionLines questions={here} onChoose={onChoose} />
            </div>
          );
        }}
        sum={totalOf(estimate, open)}
      />
    </div>
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

function columnsOf(
  share: string | null,
  isAny: { over: boolean; late: boolean },
  open: (concern: Concern) => void,
): Column<ClaimEstimate>[] {
  const figure = (
    of: "claim" | "overlapping" | "adding" | "late",
    what: "claim" | "once" | "recoverable" | "late",
  ) => {
    return ({ claim, name }: ClaimEstimate, text: string) => (
      <OpenFigure what={t(`damages:opens.${what}`, { claim: name })} onOpen={() => open({ of, claim })}>
        {text}
      </OpenFigure>
    );
  };
  const people = figure("claim", "claim");
  const once = figure("overlapping", "once");
  const adds = figure("adding", "recoverable");
  const tooLate = figure("late", "late");
  const over: Column<ClaimEstimate> = {
    key: "over",
    header: t("damages:column.over"),
    align: "right",
    cell: (row) => (isNothing(row.over) ? "–" : people(row, formatAmount(`-${row.over}`))),
  };
  const late: Column<ClaimEstimate> = {
    key: "late",
    header: t("damages:column.late"),
    align: "right",
    cell: (row) =>
      isNothing(row.late) ? "–" : <s className={styles.late}>{tooLate(row, formatAmount(`-${row.late}`))}</s>,
  };
  return [
    { key: "claim", header: t("damages:column.claim"), cell: ClaimName, wraps: true },
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
    ...(isAny.late ? [late] : []),
    {
      key: "once",
      header: t("damages:column.once"),
      align: "right",
      cell: (row) => (isNothing(row.in_others) ? "–" : once(row, formatAmount(`-${row.in_others}`))),
    },
    ...(isAny.over ? [over] : []),
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
      cell: (row) => <span className={styles.quiet}>{row.is_live ? rangeWords(row) : "–"}</span>,
    },
  ];
}

function totalOf(estimate: Estimate, open: (concern: Concern) => void) {
  const members = (text: string) => (
    <OpenFigure what={t("damages:opens.members")} onOpen={() => open({ of: "members" })}>
      {text}
    </OpenFigure>
  );
  // Caps and minimums of the whole class stand beside the name, in no column: the columns add up as they stand.
  const adjusted = sumMoney(estimate.claims.map((claim) => claim.adjusted));
  const once = sumMoney(estimate.claims.map(({ in_others }) => in_others));
  return {
    claim: (
      <div className={styles.claim}>
        {t("damages:total")}
        {!isNothing(adjusted) && <Tag>{t("damages:adjusted", { amount: formatMoney(adjusted) })}</Tag>}
      </div>
    ),
    people: members(formatCount(estimate.class_members)),
    gross: members(formatMoney(estimate.gross)),
    once: isNothing(once) ? "–" : formatAmount(`-${once}`),
    over: formatAmount(`-${estimate.over}`),
    late: formatAmount(`-${estimate.late}`),
    recoverable: members(formatMoney(estimate.after_overlap)),
    range: (
      <>
        {rangeWords(estimate)}
        {estimate.is_searched && (
          <div>
            <Searched />
          </div>
        )}
      </>
    ),
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
  if (low === high) return shortMoney(low);
  return t("damages:range", { low: shortMoney(low), high: shortMoney(high) });
}
