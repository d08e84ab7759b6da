import { Button } from "@mantine/core";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import type { ListOnItsWay } from "./useWizard";

interface ChangedFileProps {
  wizard: ListOnItsWay;
  /** Forgets that the file was refused. */
  onAgain?: () => void;
}

/** Says that the file is not the one on whose rows and cells somebody decided, and reads it without those decisions. */
export function ChangedFile({ wizard, onAgain }: ChangedFileProps) {
  const again = () => {
    onAgain?.();
    wizard.readAgain();
  };
  return (
    <Band tone="bad" action={<Button onClick={again}>{t("wizard:changed.again")}</Button>}>
      {t("wizard:changed.says")}
    </Band>
  );
}
