/** A cell of the list. */
export interface CellOf {
  person: number;
  /** Key of the column. */
  column: string;
}

/** What is being typed into a cell. */
export interface Typing extends CellOf {
  /** What stood there. */
  start: string;
  /** What the field holds. */
  draft: string;
}

/** Something said at a cell: why it cannot be typed into. */
export interface Saying extends CellOf {
  text: string;
}

interface State {
  /** Whether arrows move from cell to cell and letters are typed into them, or rows are moved through. */
  isEntered: boolean;
  typing: Typing | null;
  saying: Saying | null;
}

const OUTSIDE: State = { isEntered: false, typing: null, saying: null };

/** Whether the cells of the list are gone through, and what is typed into one of them. Each cell watches for itself. */
export class Cells {
  private state = OUTSIDE;
  private readonly watchers = new Set<() => void>();

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  current = (): State => this.state;

  /** What is typed into this cell. The same object as long as nothing changes. */
  typingIn({ person, column }: CellOf): Typing | null {
    const { typing } = this.state;
    return typing?.person === person && typing.column === column ? typing : null;
  }

  /** What is said at this cell. */
  saidAt({ person, column }: CellOf): Saying | null {
    const { saying } = this.state;
    return saying?.person === person && saying.column === column ? saying : null;
  }

  /** Goes through cells from now on. */
  enter(): void {
    this.set({ ...this.state, isEntered: true, saying: null });
  }

  /** Types into a cell; what is typed already is kept in it. */
  type(typing: Typing): void {
    this.set({ isEntered: true, typing, saying: null });
  }

  /** Says something at a cell until the next key. */
  say(saying: Saying): void {
    this.set({ isEntered: true, typing: null, saying });
  }

  /** Lets go of what is typed and said; cells are still gone through. */
  rest(): void {
    if (this.state.typing || this.state.saying) this.set({ ...this.state, typing: null, saying: null });
  }

  /** Lets go of what is said. */
  hush(): void {
    if (this.state.saying) this.set({ ...this.state, saying: null });
  }

  /** Goes through rows again. */
  leave(): void {
    this.set(OUTSIDE);
  }

  private set(state: State): void {
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }
}
