import { useEffect, useState } from "react";
import { useAsk, useAskAgain, useChanges } from "../api/client";

const PAUSE_MS = 300;

/**
 * Has the texts of the documents of a case read, beside everything else, and says how many are not read yet. What is shown
 * of documents is asked again as texts come.
 */
export function useReading(caseId: number): number {
  const ask = useAsk();
  const askAgain = useAskAgain();
  const changes = useChanges("document_list");
  const [waiting, setWaiting] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other documents have other texts
  useEffect(() => {
    let isOver = false;
    let pause: ReturnType<typeof setTimeout>;
    const step = async () => {
      // What cannot be kept just now is kept the next time.
      const reading = await ask("document_reading", { case: caseId }).catch(() => null);
      if (isOver || !reading) return;
      setWaiting(reading.waiting);
      if (reading.kept > 0) askAgain(["document_list"]);
      if (reading.waiting > 0) pause = setTimeout(step, PAUSE_MS);
    };
    step();
    return () => {
      isOver = true;
      clearTimeout(pause);
    };
  }, [ask, askAgain, caseId, changes]);
  return waiting;
}
