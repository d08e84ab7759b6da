import { useEffect, useEffectEvent, useState } from "react";
import { onFileDrop } from "../api/transport";

/** Takes files that are dropped on the window while `isWanted`, and says whether some are held over it. */
export function useDropped(isWanted: boolean, take: (paths: string[]) => void): boolean {
  const [isOver, hover] = useState(false);
  const dropped = useEffectEvent((paths: string[]) => isWanted && paths.length > 0 && take(paths));
  useEffect(() => onFileDrop((paths) => dropped(paths), hover), []);
  return isOver && isWanted;
}
