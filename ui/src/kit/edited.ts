import { useState } from "react";
import { leave } from "./half-filled";

/** Which of several parts is being edited in place. */
export interface Edited {
  /** The name of the part; null while none is. */
  edited: string | null;
  edit: (part: string) => void;
  close: () => void;
  /** Whether the button that opens this part, shown again, takes the focus back: `autoFocus` of it. */
  takesFocus: (part: string) => boolean;
  /** Closes, and no button takes the focus: what holds the parts goes away. */
  forget: () => void;
}

/** Lets one part at a time be edited, in place of the button that opens it; what is typed in one asks before another opens. */
export function useEdited(): Edited {
  const [edited, setEdited] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  return {
    edited,
    edit: (part) => {
      const open = () => {
        setEdited(part);
        setLast(part);
      };
      if (edited === null) open();
      else if (edited !== part) leave(open);
    },
    close: () => setEdited(null),
    takesFocus: (part) => edited === null && last === part,
    forget: () => {
      setEdited(null);
      setLast(null);
    },
  };
}
