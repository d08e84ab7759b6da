import { useCase } from "../api/case";
import { useCore } from "../api/client";
import type { ChoiceUsed, QuestionView } from "../api/generated/types";
import { t } from "../text";

interface DecidedProps {
  /** The answers that figures were worked with. */
  choices: readonly ChoiceUsed[];
  className: string | undefined;
}

/** Which of the answers worked with the firm decided, in a line; nothing where it decided none of them. */
export function Decided({ choices, className }: DecidedProps) {
  const { case: caseId } = useCase();
  const decided = choices.filter((choice) => choice.decided);
  const questions = useCore("choice_list", { case: caseId }, { enabled: decided.length > 0, keep: true });
  if (decided.length === 0 || questions.isPending) return null;
  const said = decided.map((choice) => answerWords(choice, questions.data ?? []));
  return <p className={className}>{t("exposure:decided", { answers: said.join(" · ") })}</p>;
}

/** A question with its answer, in the law's words where they are known. */
function answerWords({ name, value }: ChoiceUsed, questions: readonly QuestionView[]): string {
  const question = questions.find((known) => known.name === name);
  const answer = question?.answers.find((known) => known.value === value);
  const words = (short: string) => short.replaceAll("_", " ");
  return `${question?.text ?? words(name)} ${answer?.text ?? words(value)}`;
}
