import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useCore } from "../../api/client";
import type { NameParts } from "../../api/generated/types";
import { Band } from "../../kit/words";
import { t } from "../../text";

const PAUSE_MS = 150;

interface NameSplitterProps {
  /** What stands in a name field. */
  text: string;
  onTake: (parts: NameParts) => void;
}

/** Shows how a whole name, `GARCIA LOPEZ, Ana M.`, that was put into one field comes apart; nothing is taken unasked. */
export function NameSplitter({ text, onTake }: NameSplitterProps) {
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data } = useCore("name_split", { text: settled }, { enabled: settled.includes(",") });
  if (!text.includes(",") || settled !== text || !data || data.given === "") return null;
  const none = t("person:names.nothing");
  const { given, middle, family, suffix } = data;
  return (
    <Band
      tone="half"
      action={<Button onClick={() => onTake(data)}>{t("person:names.take")}</Button>}
      isStacked
    >
      {t("person:names.splitFound", {
        family,
        given,
        middle: middle || none,
        suffix: suffix || none,
      })}
    </Band>
  );
}
