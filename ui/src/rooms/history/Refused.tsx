import { Button } from "@mantine/core";
import { CoreFailure } from "../../api/failure";
import { Band } from "../../kit/words";
import { daysInWords, t } from "../../text";

interface RefusedProps {
  error: Error;
  onGoTo: (operation: number) => void;
}

/** Why something was not undone, with a way to the later operation that stands in the way. */
export function Refused({ error, onGoTo }: RefusedProps) {
  const later = error instanceof CoreFailure ? error.operation : undefined;
  const way = later !== undefined && (
    <Button onClick={() => onGoTo(later)}>{t("history:goTo", { operation: later })}</Button>
  );
  return (
    <Band tone="bad" action={way}>
      {daysInWords(error.message)}
    </Band>
  );
}
