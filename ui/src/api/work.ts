import { useIsMutating } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { onProgress, type Progress } from "./transport";

/** Work under way: how far the core says that it has come, and for how many seconds it has run. */
export interface Work {
  /** Null until the core says something; it may say nothing. */
  progress: Progress | null;
  seconds: number;
}

/** Follows work from the moment on that it is under way; null while none is. */
export function useWork(isUnderWay: boolean): Work | null {
  const [work, note] = useState<Work>(NOTHING);
  useEffect(() => {
    if (!isUnderWay) return;
    note(NOTHING);
    const begun = performance.now();
    const clock = setInterval(() => {
      const seconds = Math.floor((performance.now() - begun) / 1000);
      note((before) => ({ ...before, seconds }));
    }, 1000);
    const stop = onProgress((progress) => note((before) => ({ ...before, progress })));
    return () => {
      clearInterval(clock);
      stop();
    };
  }, [isUnderWay]);
  return isUnderWay ? work : null;
}

/** Follows whatever the core is writing just now, in whichever room it was asked for. */
export function useAnyWork(): Work | null {
  return useWork(useIsMutating() > 0);
}

const NOTHING: Work = { progress: null, seconds: 0 };
