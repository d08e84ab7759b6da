import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useCore } from "../api/client";
import type { LetterWith, LetterPreview as Shown } from "../api/generated/types";
import { Refusal } from "../kit/refusal";
import { Band } from "../kit/words";
import { t } from "../text";
import styles from "./letters.module.css";
import { PageSheet } from "./PageSheet";
import { whyWords } from "./words";

interface LetterPreviewProps {
  /** The people about whom the letters are, in the order of the letters. */
  people: readonly number[];
  with: LetterWith;
}

/** One letter of many as it will look, and a way to the others. */
export function LetterPreview({ people, with: letter }: LetterPreviewProps) {
  const [wanted, want] = useState(0);
  const place = Math.max(0, Math.min(wanted, people.length - 1));
  const person = people[place];
  const preview = useCore(
    "letter_preview",
    { person: person ?? 0, with: letter },
    { enabled: person !== undefined, keep: true },
  );
  if (person === undefined) return <p className={styles.quiet}>{t("letters:preview.nobody")}</p>;
  return (
    <section className={styles.preview} aria-label={t("letters:preview.title")}>
      <div className={styles.pager}>
        <span className={styles.to}>
          {preview.data?.to[0] && t("letters:preview.to", { to: preview.data.to[0] })}
        </span>
        <ActionIcon
          variant="default"
          aria-label={t("letters:preview.before")}
          disabled={place === 0}
          onClick={() => want(place - 1)}
        >
          <IconChevronLeft size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
        <span role="status">{t("letters:preview.place", { place: place + 1, count: people.length })}</span>
        <ActionIcon
          variant="default"
          aria-label={t("letters:preview.after")}
          disabled={place + 1 >= people.length}
          onClick={() => want(place + 1)}
        >
          <IconChevronRight size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <Refusal of={preview.error} />
      {preview.data && !preview.error && <Pages of={preview.data} />}
    </section>
  );
}

function Pages({ of: { name, to, pages, why, what } }: { of: Shown }) {
  return (
    <>
      {why && <Band tone="warn">{t("letters:preview.none", { name, why: whyWords({ why, what }) })}</Band>}
      {pages.map((page, at) => (
        <PageSheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number alone
          key={at}
          page={page}
          label={t("letters:preview.page", { page: at + 1, pages: pages.length, to: to[0] ?? name })}
        />
      ))}
    </>
  );
}
