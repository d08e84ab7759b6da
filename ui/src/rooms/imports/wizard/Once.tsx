import { Button, SegmentedControl } from "@mantine/core";
import { type FocusEvent, useEffect, useRef } from "react";
import type { ColumnSaid, ImportReport, ListDates, ReadingOffer } from "../../../api/generated/types";
import { formatCount, t, word } from "../../../text";
import { withColumn, withoutReading } from "./list-map";
import type { ListOnItsWay } from "./useWizard";
import styles from "./wizard.module.css";

interface OnceProps {
  wizard: ListOnItsWay;
  report: ImportReport;
}

/** What can be put right for a whole column at once: ways of reading it, and dates that can be read either way. */
export function Once({ wizard, report }: OnceProps) {
  const fields = new Map(report.columns.map(({ header, field }) => [header, field]));
  const dates = (report.form?.dates ?? []).filter(
    ({ column, order }) => order === "ambiguous" && (fields.get(column) ?? null) !== null,
  );
  const isAsked = (column: string) => dates.some((of) => of.column === column);
  const taken = (wizard.state.map?.columns ?? []).filter(
    ({ column, reading }) => reading !== null && fields.has(column) && !isAsked(column),
  );
  const lines = report.offers.length + dates.length + taken.length;
  const focus = useFocusOfLine(lines);
  if (lines === 0) return null;
  return (
    <section aria-label={t("wizard:check.once")}>
      <h4 className={styles.part}>{t("wizard:check.once")}</h4>
      <ul className={styles.once} {...focus}>
        {report.offers.map((offer) => (
          <Offer key={`${offer.column} ${offer.reading}`} wizard={wizard} offer={offer} />
        ))}
        {dates.map((of) => (
          <Either key={of.column} wizard={wizard} dates={of} field={fields.get(of.column) ?? null} />
        ))}
        {taken.map((said) => (
          <Taken key={said.column} wizard={wizard} said={said} />
        ))}
      </ul>
    </section>
  );
}

/** Keeps the focus in a list whose lines come and go: where the one that had it is gone, the one in its place takes it. */
function useFocusOfLine(lines: number) {
  const list = useRef<HTMLUListElement>(null);
  const place = useRef<number | null>(null);
  useEffect(() => {
    if (place.current === null || lines === 0 || document.activeElement !== document.body) return;
    const line = list.current?.children[Math.min(place.current, lines - 1)];
    line?.querySelector<HTMLElement>("button, input:checked")?.focus();
  }, [lines]);
  const onFocus = ({ currentTarget, target }: FocusEvent<HTMLUListElement>) => {
    place.current = [...currentTarget.children].findIndex((line) => line.contains(target));
  };
  return { ref: list, onFocus };
}

function Offer({ wizard, offer }: { wizard: ListOnItsWay; offer: ReadingOffer }) {
  const { column, field, reading, count, breaks, found, becomes } = offer;
  const { state, change } = wizard;
  return (
    <li>
      <div>
        <b>{t("wizard:check.cells", { count })}</b>{" "}
        {word(`wizard:check.offers`, reading).replace("{{column}}", column)}
        <div className={styles.quiet}>{t("wizard:check.becomes", { found, becomes })}</div>
        {breaks > 0 && <div className={styles.quiet}>{t("wizard:check.breaks", { count: breaks })}</div>}
      </div>
      <Button
        aria-label={`${word("wizard:check.take", reading)}: ${column}`}
        onClick={() => change({ map: withColumn(state.map, { column, field, reading }) })}
      >
        {word("wizard:check.take", reading)}
      </Button>
    </li>
  );
}

/** A way of reading a column that somebody chose, and the way back. */
function Taken({ wizard, said }: { wizard: ListOnItsWay; said: ColumnSaid }) {
  const { state, change } = wizard;
  const reading = word("wizard:columns.readings", said.reading ?? "");
  return (
    <li>
      <div>{t("wizard:check.readAs", { column: said.column, reading })}</div>
      <Button
        variant="subtle"
        aria-label={t("wizard:check.readAsBackOf", { column: said.column, reading })}
        onClick={() => state.map && change({ map: withoutReading(state.map, said) })}
      >
        {t("wizard:check.readAsBack")}
      </Button>
    </li>
  );
}

/** Dates of which none tells whether the day or the month comes first: a person says it. */
function Either({
  wizard,
  dates: { column, either },
  field,
}: {
  wizard: ListOnItsWay;
  dates: ListDates;
  field: string | null;
}) {
  const { state, change, check } = wizard;
  const said = state.map?.columns.find((of) => of.column === column)?.reading;
  const read = said ?? check.data?.form?.date_order ?? "month_first";
  return (
    <li>
      <div>
        <b>{formatCount(either)}</b> {t("wizard:check.either", { column })}
      </div>
      <SegmentedControl
        aria-label={t("wizard:check.eitherOf", { column })}
        value={read}
        transitionDuration={100}
        data={(["month_first", "day_first"] as const).map((value) => ({
          value,
          label: t(`wizard:file.dateOrders.${value}`),
        }))}
        onChange={(reading) => change({ map: withColumn(state.map, { column, field, reading }) })}
      />
    </li>
  );
}
