import type { FunctionComponent } from "react";

/** The rooms whose names the wording knows: each namespace has a `title`. */
export type RoomName =
  | "today"
  | "intake"
  | "tasks"
  | "plaintiffs"
  | "claims"
  | "dates"
  | "damages"
  | "documents"
  | "letters"
  | "imports"
  | "history";

/**
 * A screen of the program. `rooms/<name>/index.tsx` exports one as `room`; route and navigation come from it.
 * The same module may export a component `Resident`, which stays mounted as long as a file is open: for
 * commands and dialogs that are wanted everywhere.
 */
export interface Room {
  /** Its path and its namespace of wording: `damages` is shown at `#/damages`, called `t("damages:title")`. */
  name: RoomName;
  /** Place in the navigation, which is also its key: Ctrl 1 to 9. */
  order: number;
  component: FunctionComponent;
  /** What stands at the right of its line in the navigation: a `NavCount`. */
  badge?: FunctionComponent;
  /** What stands below the rooms in the navigation: `NavLists`. */
  lists?: FunctionComponent;
}
