import { Button } from "@mantine/core";
import { useState } from "react";
import { useCore, useOperation } from "../api/client";
import type { LeftOutCount, LeftOutRow, LetterAsked } from "../api/generated/types";
import { exportPlace } from "../exposure/export-place";
import { type Column, DataTable } from "../kit/data-table";
import { OpenFigure } from "../kit/figures";
import { useGo } from "../kit/navigation";
import { Pages } from "../kit/pages";
import { toastDone, toastFailed } from "../kit/toasts";
import { StatusWord } from "../kit/words";
import { formatCount, t } from "../text";
import styles from "./letters.module.css";
import { whyWords } from "./words";

interface LeftOutProps {
  letters: LetterAsked;
  counts: readonly LeftOutCount[];
}

/** How many get no letter, and why; each count opens to the people, and all of them can be saved. */
export function LeftOut({ letters, counts }: LeftOutProps) {
  const [opened, open] = useState<string | null>(null);
  const write = useOperation("letter_left_out_export");
  const all = counts.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return <p className={styles.quiet}>{t("letters:write.allGet")}</p>;
  const save = async () => {
    const place = await exportPlace("no-letter.csv");
    if (!place) return;
    write.mutate(
      { letters, ...place },
      {
        onSuccess: ({ file_name: file }) => toastDone(t("letters:left.exported", { file })),
        onError: ({ message }) => toastFailed(message),
      },
    );
  };
  const shown = counts.find((of) => whyWords(of) === opened);
  return (
    <section className={styles.left} aria-label={t("letters:left.title", { count: all })}>
      <div className={styles.leftHead}>
        <StatusWord tone="warn">{t("letters:left.title", { count: all })}</StatusWord>
        <Button size="compact-sm" onClick={save} loading={write.isPending}>
          {t("letters:left.export")}
        </Button>
      </div>
      <ul className={styles.reasons}>
        {counts.map((of) => {
          const why = whyWords(of);
          return (
            <li key={why}>
              <OpenFigure
                what={t("letters:left.show", { why })}
                onOpen={() => open(opened === why ? null : why)}
              >
                {formatCount(of.people)}
              </OpenFigure>
              <span>{why}</span>
            </li>
          );
        })}
      </ul>
      {shown && <People key={opened} letters={letters} of={shown} />}
    </section>
  );
}

const PAGE = 20;

/** Those who get no letter for one reason. A name opens the person. */
function People({ letters, of }: { letters: LetterAsked; of: LeftOutCount }) {
  const [offset, setOffset] = useState(0);
  const go = useGo();
  const { why, what } = of;
  const page = useCore("letter_left_out", { letters, why, what, offset, limit: PAGE }, { keep: true });
  const columns: Column<LeftOutRow>[] = [
    {
      key: "name",
      header: t("letters:left.person"),
      cell: ({ person, name }) => (
        <OpenFigure what={name} onOpen={() => go("plaintiffs", { person })}>
          {name}
        </OpenFigure>
      ),
    },
    { key: "id", header: t("letters:left.id"), cell: ({ external_id }) => external_id },
  ];
  return (
    <div className={styles.people}>
      <DataTable
        label={t("letters:left.list", { why: whyWords(of) })}
        columns={columns}
        rows={page.data ?? []}
        rowKey={({ person }) => person}
      />
      <Pages offset={offset} limit={PAGE} total={of.people} onOffset={setOffset} />
    </div>
  );
}
