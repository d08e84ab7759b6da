import type { Tone } from "../../kit/words";

/** Every stage of a lead, in the order of a call, with the mark that goes with its word. */
const MARKS: Record<string, Tone> = {
  lead: "half",
  contacted: "half",
  vetted: "half",
  engaged: "good",
  turned_down: "off",
};

/** The words of all stages. */
export const STAGES: readonly string[] = Object.keys(MARKS);

/** The mark of a stage. */
export function stageTone(stage: string): Tone {
  return MARKS[stage] ?? "off";
}

/** Whether a step from one stage to another needs a reason: turning somebody down, and every step back. */
export function needsReason(from: string, to: string): boolean {
  return to === "turned_down" || STAGES.indexOf(to) < STAGES.indexOf(from);
}

/** The stage that usually comes next. */
export function nextStage(stage: string): string {
  const open = STAGES.slice(0, STAGES.indexOf("engaged") + 1);
  return open[open.indexOf(stage) + 1] ?? "engaged";
}

/** The mark of what the class test says. */
export function testTone(classTest: string): Tone {
  return classTest === "inside" ? "good" : classTest === "unknown" ? "half" : "off";
}
