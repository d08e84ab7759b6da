import { useCallback, useEffect, useRef, useState } from "react";
import { useCases } from "../api/case";
import { useAsk } from "../api/client";
import type { EverywhereHit } from "../api/generated/types";
import type { Command } from "../kit/commands";
import { leave } from "../kit/half-filled";
import { type Asked, useGo } from "../kit/navigation";
import type { RoomName } from "../kit/room";
import { atStart, formatDate, word } from "../text";

const PAUSE_MS = 80;
const LEAST_LETTERS = 2;

/**
 * What the core finds in all cases for what was typed, once the typing pauses, each as a command that opens it. People of
 * cases that are not in memory are brought there once the palette opens, one case after the other, and found as they come.
 */
export function useEverywhere(typed: string) {
  const ask = useAsk();
  const { current } = useCases();
  const toCommand = useCommandOf();
  const [hits, setHits] = useState<EverywhereHit[]>([]);
  const [unread, setUnread] = useState<readonly number[]>([]);
  const isReading = useRef(false);
  const caseId = current?.case ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more people are in memory, they are looked for again
  useEffect(() => {
    let isLate = false;
    const pause = setTimeout(async () => {
      if (typed.trim().length < LEAST_LETTERS) return setHits([]);
      const found = await ask("find_everywhere", { typed, case: caseId }).catch(() => null);
      // More words than are looked for at once find nothing.
      if (!isLate) setHits(found?.hits ?? []);
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(pause);
    };
  }, [ask, caseId, typed, unread]);

  const makeReady = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    try {
      let { unread: left } = await ask("find_everywhere", { typed: "", case: caseId });
      for (const next of left) {
        setUnread(left);
        await ask("people_ready", { case: next });
        left = left.filter((other) => other !== next);
      }
    } catch {
      // A case that cannot be read says so where it is opened.
    }
    setUnread([]);
    isReading.current = false;
  }, [ask, caseId]);

  return { found: hits.map(toCommand), reading: unread.length, makeReady };
}

/** Makes a command of what was found: where it opens, and what is said of it beside its own words. */
function useCommandOf(): (hit: EverywhereHit) => Command {
  const { cases, current, switchTo } = useCases();
  const go = useGo();
  return (hit) => {
    const { what, case: caseId, id, text, marks, about } = hit;
    const caption = caseId === current?.case || what === "case" ? null : captionOf(caseId);
    const isDay = what === "filing" || what === "event" || what === "deadline";
    const more = about !== null && isDay ? formatDate(about) : about;
    return {
      id: `${what}:${id}`,
      // What the law's own words begin with a small letter stands at the start of a line here.
      label: isDay ? atStart(text) : text,
      marks,
      description: [more, caption].filter(Boolean).join(" · "),
      group: word("shell:palette.kind", what),
      run: () =>
        leave(() => {
          if (caseId !== current?.case) switchTo(caseId);
          const place = placeOf(hit);
          if (place) go(...place);
        }),
    };
  };

  function captionOf(caseId: number): string | null {
    return cases.find((row) => row.case === caseId)?.caption ?? null;
  }
}

/** Where something opens; a case opens in the room at hand. */
function placeOf({ what, id }: EverywhereHit): [RoomName, Asked] | null {
  switch (what) {
    case "person":
      return ["plaintiffs", { person: id }];
    case "note":
      return ["plaintiffs", { person: id, tab: "notes" }];
    case "filing":
      return ["dates", { tab: "docket" }];
    case "event":
      return ["dates", { tab: "timeline" }];
    case "deadline":
      return ["dates", { deadline: id }];
    case "list":
      return ["plaintiffs", { view: id }];
    case "document":
      return ["documents", { document: id }];
    case "case":
      return null;
  }
}
