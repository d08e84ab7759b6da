import { UnstyledButton } from "@mantine/core";
import { IconLink, IconLinkOff } from "@tabler/icons-react";
import { useCases } from "../api/case";
import { useCore, useOperation } from "../api/client";
import type { OtherRecord } from "../api/generated/types";
import { leave } from "../kit/half-filled";
import { IconAct } from "../kit/icon-act";
import { useGo } from "../kit/navigation";
import { StatusWord } from "../kit/words";
import { toneOf } from "../people/status";
import { t, word } from "../text";
import { useSayDone } from "../undo/use-offer";
import styles from "./known.module.css";

/** The other records of the same human being, in other roles or cases; nothing where there are none. */
export function SameHuman({ person }: { person: number }) {
  const others = useCore("same_human_list", { person });
  const { current, switchTo } = useCases();
  const go = useGo();
  const remove = useOperation("same_human_remove");
  const sayDone = useSayDone();
  if (!others.data || others.data.length === 0) return null;
  const open = (other: OtherRecord) =>
    leave(() => {
      if (other.case !== current?.case) switchTo(other.case);
      go("plaintiffs", { person: other.person });
    });
  const part = (other: OtherRecord) =>
    remove.mutate(
      { person, other: other.person },
      { onSuccess: ({ summary, operation }) => sayDone(summary, operation) },
    );
  return (
    <ul className={styles.same} aria-label={t("known:same.title")}>
      {others.data.map((other) => (
        <li key={other.person}>
          <IconLink size={15} aria-hidden />
          <span>{t("known:same.lead")}</span>
          <UnstyledButton
            className={styles.name}
            title={t("known:same.open", { name: other.name })}
            onClick={() => open(other)}
          >
            {other.name}
          </UnstyledButton>
          <StatusWord tone={toneOf(other.status)}>{word("plaintiffs:status", other.status)}</StatusWord>
          {other.case !== current?.case && (
            <span className={styles.caption}>{t("known:inCase", { caption: other.caption })}</span>
          )}
          <IconAct
            icon={IconLinkOff}
            name={t("known:same.remove")}
            of={t("known:same.removeOf", { name: other.name })}
            onAct={() => part(other)}
          />
        </li>
      ))}
    </ul>
  );
}
