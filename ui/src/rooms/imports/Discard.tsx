import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { t } from "../../text";
import styles from "./imports.module.css";

interface DiscardProps {
  /** The list. */
  file: string;
  onDiscard: () => void;
}

/** Throws away what was decided of a list on its way in. No history keeps that, so it is asked for twice. */
export function Discard({ file, onDiscard }: DiscardProps) {
  const [isAsking, ask] = useState(false);
  return (
    <Popover opened={isAsking} onChange={ask} trapFocus returnFocus withArrow>
      <Popover.Target>
        <Button variant="subtle" aria-label={t("wizard:discard.of", { file })} onClick={() => ask(true)}>
          {t("wizard:discard.open")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.discard}>
        <p>{t("wizard:discard.says", { file })}</p>
        <Button data-autofocus onClick={() => ask(false)}>
          {t("wizard:discard.no")}
        </Button>{" "}
        <Button
          onClick={() => {
            ask(false);
            onDiscard();
          }}
        >
          {t("wizard:discard.yes")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
