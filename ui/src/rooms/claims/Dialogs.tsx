import type { ClaimView, FactTypeView, QuestionView } from "../../api/generated/types";
import { useAsked } from "../../kit/navigation";
import { AddClaim } from "./AddClaim";
import { ClassDialog } from "./ClassDialog";
import { FactsDialog } from "./FactsDialog";
import { Register } from "./Register";

/** The dialogs of the room, by what opens them. */
export const DIALOGS = ["add", "register", "class", "facts"] as const;
export type Dialog = (typeof DIALOGS)[number];

interface DialogsProps {
  shown: Dialog | null;
  claims: readonly ClaimView[];
  questions: readonly QuestionView[];
  /** Unknown until the core has answered. */
  facts: readonly FactTypeView[] | undefined;
  onChoose: (question: string) => void;
  onClose: () => void;
}

/** The dialogs of the room; at most one is open. */
export function Dialogs({ shown, claims, questions, facts, onChoose, onClose }: DialogsProps) {
  const [, ask] = useAsked();
  return (
    <>
      <AddClaim
        opened={shown === "add"}
        claims={claims}
        questions={questions}
        onClose={onClose}
        onAdded={(claim) => ask({ claim })}
      />
      <Register
        opened={shown === "register"}
        questions={questions}
        claims={claims}
        onChoose={onChoose}
        onClose={onClose}
      />
      <ClassDialog opened={shown === "class"} facts={facts ?? []} onClose={onClose} />
      <FactsDialog opened={shown === "facts"} facts={facts} claims={claims} onClose={onClose} />
    </>
  );
}
