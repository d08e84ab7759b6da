import { createContext, use } from "react";
import type { SourceView } from "../../api/generated/types";
import { OpenFigure } from "../../kit/figures";
import { useGo } from "../../kit/navigation";
import { formatInstant, t } from "../../text";
import events from "./events.module.css";
import styles from "./plaintiffs.module.css";

/** The person whose values are shown. */
export const OfPerson = createContext<number | null>(null);

/** Where an event came from: a row of a list, or who entered it and when. */
export function EventSource({ source }: { source: SourceView | null }) {
  if (!source) return null;
  return <span className={events.source}>{isListed(source) ? <Row of={source} /> : enteredBy(source)}</span>;
}

/** Where a value came from, in its line: a row of a list, or who entered it, with when in the title. */
export function ValueSource({ source }: { source: SourceView | null }) {
  if (!source) return null;
  if (isListed(source)) {
    return (
      <span className={styles.sourceInline}>
        <Row of={source} />
      </span>
    );
  }
  return (
    <span className={styles.sourceInline} title={enteredBy(source)}>
      {source.user}
    </span>
  );
}

/** Where a value came from, below it, with who and when. */
export function WholeSource({ source }: { source: SourceView | null }) {
  if (!source) return null;
  return (
    <span className={styles.source}>
      {isListed(source) ? (
        <>
          <Row of={source} /> · {source.user} · {formatInstant(source.at)}
        </>
      ) : (
        enteredBy(source)
      )}
    </span>
  );
}

interface ListedSource extends SourceView {
  file: string;
  row: number;
}

function isListed(source: SourceView): source is ListedSource {
  return source.file !== null && source.row !== null;
}

/** A row of a list; opens the import that brought it, at the row. */
function Row({ of: { operation, file, row, user, at } }: { of: ListedSource }) {
  const go = useGo();
  const person = use(OfPerson);
  return (
    <OpenFigure
      what={t("plaintiffs:source.rowAt", { file, row, user, at: formatInstant(at) })}
      onOpen={() => go("imports", { operation, row, person })}
    >
      {t("plaintiffs:source.row", { file, row })}
    </OpenFigure>
  );
}

function enteredBy({ user, at }: SourceView): string {
  return t("plaintiffs:source.enteredAt", { user, at: formatInstant(at) });
}
