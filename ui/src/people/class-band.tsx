import { Band } from "../kit/words";

const TONES: Record<string, "good" | "warn" | "half"> = { inside: "good", unknown: "warn" };

interface ClassBandProps {
  /** What the class test says of a person, and why. */
  of: { class_test: string; class_reason: string };
}

/** What the class test says of a person, and why. */
export function ClassBand({ of }: ClassBandProps) {
  return <Band tone={TONES[of.class_test] ?? "half"}>{of.class_reason}</Band>;
}
