import { IconLock } from "@tabler/icons-react";
import type { DocumentView } from "../api/generated/types";
import { StatusWord, type Tone } from "../kit/words";
import { t } from "../text";

const TONES: Record<DocumentView["standing"], Tone> = { present: "good", changed: "warn", missing: "bad" };

/** How the file of a document stands: icon, word and colour. */
export function FileStanding({ document }: { document: DocumentView }) {
  const { standing, is_sealed } = document;
  return (
    <StatusWord tone={TONES[standing]} icon={is_sealed && standing === "present" ? IconLock : undefined}>
      {t(`documents:standing.${standing}`)}
    </StatusWord>
  );
}
