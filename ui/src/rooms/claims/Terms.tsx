import { Button } from "@mantine/core";
import type { ClaimView, RoomView } from "../../api/generated/types";
import { useEdited } from "../../kit/edited";
import { Tag } from "../../kit/words";
import { t, word } from "../../text";
import styles from "./claims.module.css";
import { RateWords } from "./RateField";
import { Section } from "./Section";
import { TermForm } from "./TermForm";
import { openWords, valueWords } from "./term-words";

/** What the statute, the elections and the interest leave for the firm to say, what it has said, and a way to say it. */
export function Terms({ claim }: { claim: ClaimView }) {
  const parts = useEdited();
  if (claim.room.length === 0) return null;
  return (
    <Section title={t("claims:terms.title")}>
      {claim.room.map((room) => {
        const said = claim.terms.find(({ name }) => name === room.name);
        if (parts.edited === room.name) {
          return <TermForm key={room.name} claim={claim} room={room} said={said} onClose={parts.close} />;
        }
        const name = word("claims:terms.name", room.name);
        return (
          <div key={room.name} className={styles.term}>
            <span className={styles.quiet}>{name}</span>
            <strong>{said ? <Said room={room} value={said.value} /> : openWords(room)}</strong>
            {said?.is_assumed && <Tag>{t("claims:terms.assumed")}</Tag>}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${t(said ? "claims:terms.change" : "claims:terms.say")} ${name}`}
              autoFocus={parts.takesFocus(room.name)}
              onClick={() => parts.edit(room.name)}
            >
              {t(said ? "claims:terms.change" : "claims:terms.say")}
            </Button>
            {said && <p className={styles.termSource}>{said.source}</p>}
          </div>
        );
      })}
    </Section>
  );
}

/** A value that was said, as people write it. */
function Said({ room, value }: { room: RoomView; value: string }) {
  return room.name === "interest_rate" ? <RateWords value={value} /> : valueWords(room, value);
}
