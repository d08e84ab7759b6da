import { useSyncExternalStore } from "react";

/** The people ticked in the list, and the order in which the list shows people as far as it is read. */
export class Selection {
  private ids: ReadonlySet<number> = new Set();
  private before: ReadonlySet<number> = new Set();
  private anchor: number | null = null;
  private list = "";
  private whom: string | null = null;
  private readonly order: number[] = [];
  private readonly places = new Map<number, number>();
  private readonly watchers = new Set<() => void>();

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Who is ticked. The same set as long as nothing changes. */
  current = (): ReadonlySet<number> => this.ids;

  /** Notes who stands from `offset` on in a list. Another list forgets the order of the one before. */
  read(list: string, offset: number, people: readonly number[]): void {
    if (list !== this.list) this.reorder();
    this.list = list;
    people.forEach((person, place) => {
      this.order[offset + place] = person;
      this.places.set(person, offset + place);
    });
  }

  /** Says to whom the list is narrowed: a selection ends with the list of those it was made among. */
  narrow(whom: string): void {
    if (this.whom !== null && this.whom !== whom) this.set(new Set());
    this.whom = whom;
  }

  toggle(person: number): void {
    const next = new Set(this.ids);
    if (!next.delete(person)) next.add(person);
    this.set(next);
    this.anchor = null;
  }

  /** Ticks everyone from where the range began to `to`; `from` begins it. */
  extend(from: number | null, to: number): void {
    if (this.anchor === null) {
      this.anchor = (from === null ? undefined : this.places.get(from)) ?? this.places.get(to) ?? null;
      this.before = this.ids;
    }
    const end = this.places.get(to);
    if (this.anchor === null || end === undefined) return;
    const [first, last] = this.anchor < end ? [this.anchor, end] : [end, this.anchor];
    this.set(new Set([...this.before, ...this.order.slice(first, last + 1).filter(Number.isInteger)]));
  }

  /** Ends a range, so that the next one begins anew. */
  rest(): void {
    this.anchor = null;
  }

  /** Ticks these and nobody else. */
  set(people: ReadonlySet<number>): void {
    this.ids = people;
    for (const watcher of this.watchers) watcher();
  }

  private reorder(): void {
    this.order.length = 0;
    this.places.clear();
    this.anchor = null;
  }
}

/** Who is ticked, watched. */
export function useSelected(selection: Selection): ReadonlySet<number> {
  return useSyncExternalStore(selection.subscribe, selection.current);
}
