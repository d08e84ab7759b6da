import { Button } from "@mantine/core";
import { Band } from "../../../kit/words";
import { t } from "../../../text";
import { decidedKind } from "./decisions";
import type { ListOnItsWay } from "./useWizard";

/** A list that went out to a mail house and comes back: what it says otherwise can be taken at once. */
export function CameBack({ wizard }: { wizard: ListOnItsWay }) {
  const { look, state, change } = wizard;
  const mailing = look.data?.mailing;
  if (!mailing) return null;
  // Who has the number under which the list went out is known; another value of theirs is what the mail house found.
  const accepted = decidedKind(state.matching, "differs", "update", []);
  if (state.matching?.kinds.differs === "update") {
    return <Band tone="good">{t("imports:mailing.accepted")}</Band>;
  }
  return (
    <Band
      tone="half"
      action={<Button onClick={() => change({ matching: accepted })}>{t("imports:mailing.accept")}</Button>}
    >
      {t("imports:mailing.back", { file: mailing.file_name, count: mailing.people })}
    </Band>
  );
}
