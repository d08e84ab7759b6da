import type { OperationView } from "../../api/generated/types";

/** How an operation of the history stands. */
export interface Standing {
  /** Whether what it did is in force: not undone, or brought back. */
  isInForce: boolean;
  /** The newest operation that undid it or brought it back, if any. */
  changedBy: OperationView | null;
}

/** Operations of the history, and how each stands among them: for all that is linked with them, see `withLinked`. */
export class Chain {
  private readonly byNumber: Map<number, OperationView>;

  /** Takes operations newest first, as the core lists them. */
  constructor(private readonly operations: readonly OperationView[]) {
    this.byNumber = new Map(operations.map((operation) => [operation.operation, operation]));
  }

  /** Follows undo and redo to the newest of them that is known here. */
  standing(operation: OperationView): Standing {
    let isInForce = true;
    let last = operation;
    while (last.undone_by !== null) {
      isInForce = !isInForce;
      const next = this.byNumber.get(last.undone_by);
      if (!next) break;
      last = next;
    }
    return { isInForce, changedBy: last === operation ? null : last };
  }

  /** Whether undoing it would bring something back: it is an undo, or the undo of a redo, and so on. */
  isUndo(operation: OperationView): boolean {
    if (operation.undoes === null) return false;
    const undone = this.byNumber.get(operation.undoes);
    return undone ? !this.isUndo(undone) : true;
  }

  /** The operation whose undoing takes the newest thing back that is in force; null if nothing is left. */
  nextUndo(): OperationView | null {
    const first = this.operations.find(
      (operation) => operation.undoes === null && !operation.stays && this.standing(operation).isInForce,
    );
    return first ? (this.standing(first).changedBy ?? first) : null;
  }

  /** The newest undo, whose undoing is a redo; null once something else was done after it. */
  nextRedo(): OperationView | null {
    const place = this.operations.findIndex(
      (operation) => operation.undone_by === null && this.isUndo(operation),
    );
    const found = this.operations[place];
    const later = this.operations.slice(0, Math.max(place, 0));
    // What stays on record, such as an export, stands in the way of no redo.
    const isOver = later.some((operation) => operation.undoes === null && !operation.stays);
    return found && !isOver ? found : null;
  }

  /** What was done in the first place: the operation that an undo or redo goes back to. */
  origin(operation: OperationView): OperationView {
    const undone = operation.undoes === null ? undefined : this.byNumber.get(operation.undoes);
    return undone ? this.origin(undone) : operation;
  }
}

/** Numbers of the operations, not among these, that undid or brought back one of them, or that one of them undid. */
export function linksOut(operations: readonly OperationView[]): number[] {
  const known = new Set(operations.map(({ operation }) => operation));
  const linked = operations.flatMap(({ undoes, undone_by }) => [undoes, undone_by]);
  const numbers = linked.filter((operation) => operation !== null);
  return [...new Set(numbers)].filter((operation) => !known.has(operation));
}
