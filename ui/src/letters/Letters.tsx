import { Button } from "@mantine/core";
import { useState } from "react";
import type { Chosen } from "../api/generated/types";
import { Dialog } from "../kit/dialog";
import { t } from "../text";
import { LetterForm } from "./LetterForm";

interface LettersProps {
  /** About whom. */
  chosen: Chosen;
  /** How many they are. */
  count: number;
  /** The template to begin with. */
  template?: string;
  /** Called once letters are written. */
  onDone?: () => void;
}

/** A button that opens letters and labels to people: one of them, or many. */
export function Letters({ count, onDone = () => {}, ...rest }: LettersProps) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t(count === 1 ? "letters:openOne" : "letters:open")}</Button>
      <Dialog
        opened={isOpen}
        onClose={() => open(false)}
        title={t("letters:write.title", { count })}
        close={t("letters:write.close")}
        size="64rem"
      >
        {isOpen && <LetterForm onDone={onDone} onClose={() => open(false)} {...rest} />}
      </Dialog>
    </>
  );
}
