import { Button } from "@mantine/core";
import type { ClaimInterest, InterestEstimate } from "../../api/generated/types";
import { type Column, DataTable } from "../../kit/data-table";
import { Tag } from "../../kit/words";
import { formatCount, formatDay, formatMoney, t, word } from "../../text";
import styles from "./damages.module.css";

interface InterestProps {
  interest: InterestEstimate | null;
  onChoose: (question: string) => void;
}

/** Interest before judgment on what makes losses good, apart from every total; nothing where no rate is said. */
export function Interest({ interest, onChoose }: InterestProps) {
  if (!interest) return null;
  const total = interest.claims.every(isUnknown)
    ? t("damages:interest.notKnown")
    : formatMoney(interest.total);
  const runsFromViolation = interest.claims.some(({ not_before }) => not_before === null);
  const others = interest.by_count.filter(({ day_count }) => day_count !== interest.day_count);
  return (
    <section>
      <h2 className={styles.heading}>{t("damages:interest.title")}</h2>
      <DataTable
        label={t("damages:interest.title")}
        columns={COLUMNS}
        rows={interest.claims}
        rowKey={({ claim }) => claim}
        after={(claim) => <p className={styles.below}>{belowWords(claim)}</p>}
        sum={{ name: t("damages:interest.total"), interest: total }}
      />
      <p className={styles.note}>{t("damages:interest.note", { day: formatDay(interest.until) })}</p>
      {runsFromViolation && <p className={styles.note}>{t("damages:interest.uncertain")}</p>}
      <p className={styles.note}>
        {t("damages:interest.counted", { way: word("damages:interest.way", interest.day_count) })}{" "}
        {others.map(({ day_count, total }) => (
          <span key={day_count}>
            {t("damages:interest.other", {
              way: word("damages:interest.way", day_count),
              total: formatMoney(total),
            })}{" "}
          </span>
        ))}
        <Button size="compact-xs" variant="subtle" onClick={() => onChoose("day_count")}>
          {t("damages:interest.choose")}
        </Button>
      </p>
    </section>
  );
}

/** Nobody's interest can be told: no figure of zero stands for it. */
function isUnknown({ people, unknown }: ClaimInterest): boolean {
  return people === 0 && unknown > 0;
}

const COLUMNS: Column<ClaimInterest>[] = [
  {
    key: "name",
    header: t("damages:column.claim"),
    wraps: true,
    cell: ({ name, is_assumed }) => (
      <>
        {name} {is_assumed && <Tag>{t("damages:assumptions.assumed")}</Tag>}
      </>
    ),
  },
  {
    key: "people",
    header: t("damages:column.people"),
    align: "right",
    cell: ({ people }) => formatCount(people),
  },
  {
    key: "principal",
    header: t("damages:interest.principal"),
    align: "right",
    cell: (claim) => (isUnknown(claim) ? t("damages:interest.notKnown") : formatMoney(claim.principal)),
  },
  {
    key: "interest",
    header: t("damages:interest.interest"),
    align: "right",
    cell: (claim) => (isUnknown(claim) ? t("damages:interest.notKnown") : formatMoney(claim.interest)),
  },
];

/** The rate with its source, from when it runs, and of how many that is not known. */
function belowWords({ rate_words, source, not_before, unknown }: ClaimInterest): string {
  const parts: string[] = [t("damages:interest.rate", { rate: rate_words, source })];
  if (not_before) parts.push(t("damages:interest.notBefore", { day: formatDay(not_before) }));
  if (unknown > 0) parts.push(t("damages:interest.unknown", { count: unknown }));
  return parts.join(" ");
}
