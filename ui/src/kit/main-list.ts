/** Marks a list of a room whose rows open: the keyboard goes to the first such list of the page. */
export const MAIN_LIST = "data-main-list";

/** Marks the buttons of a room's head: what they open gives the focus to the list when it closes. */
export const ROOM_ACTIONS = "data-room-actions";

/** Where a room is entered from: the page itself, the navigation, a tab, the buttons of its head. */
const ENTRANCES = `body, #content, nav a, [role=tab], [${ROOM_ACTIONS}] *`;

/** The row that the keyboard goes to in the main list of the room: the one that is open, or else the first. */
export function mainRow(): HTMLElement | null {
  const rows = `[${MAIN_LIST}] :is(tr, li)[tabindex]`;
  const find = (what: string) => document.querySelector<HTMLElement>(what);
  return find(`${rows}[aria-selected=true]`) ?? find(rows);
}

/** A cell of the main list where that is a grid: of the row that is chosen, or else of the first. */
function mainCell(): HTMLElement | null {
  const rows = `[${MAIN_LIST}] [role=row]`;
  const find = (row: string) => document.querySelector<HTMLElement>(`${row} [role=gridcell]`);
  return find(`${rows}[aria-selected=true]`) ?? find(rows);
}

/** Gives the focus to the main list where nothing that a person works in has it. */
export function enterMainList(): void {
  const active = document.activeElement;
  // Whoever walks along the tabs with the arrows stays on them.
  const isWalking = active?.matches("[role=tab]:focus-visible");
  if (isEntrance(active) && !isWalking) mainRow()?.focus();
}

/** Leads J, K and the arrows into the main list, and Enter where nothing has the focus; says whether it did. */
export function stepIntoMainList({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const row = mainRow();
  const place = row ?? mainCell();
  if (!place || ctrlKey || metaKey || altKey || !isEntrance(target)) return false;
  const isFree = target instanceof Element && target.matches("body, #content");
  if (key === "Enter" && isFree) row?.click();
  else if (!["j", "k", "ArrowDown", "ArrowUp"].includes(key)) return false;
  place.focus();
  return true;
}

/** Whether a dialog that was opened from here gives the focus to the main list when it closes. */
export function isEntrance(place: EventTarget | null): boolean {
  return place === null || (place instanceof Element && place.matches(ENTRANCES));
}
