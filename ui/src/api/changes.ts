/** Remembers how often each cache tag was written, and when last: what grids and the status bar watch. */
export class Changes {
  savedAt: Date | null = null;
  private readonly counts = new Map<string, number>();
  private readonly watchers = new Set<() => void>();

  /** Calls back after every write; the answer ends that. */
  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** How many writes touched any of these tags. */
  count(tags: readonly string[]): number {
    return tags.reduce((sum, tag) => sum + (this.counts.get(tag) ?? 0), 0);
  }

  /** Notes a write. Opening or locking a file saves nothing, so only `history` moves the time. */
  wrote(tags: readonly string[], at: Date): void {
    if (tags.includes("history")) this.savedAt = at;
    this.wroteElsewhere(tags);
  }

  /** Notes a write by another program, of which nobody here has to be told that it is saved. */
  wroteElsewhere(tags: readonly string[]): void {
    for (const tag of new Set(tags)) this.counts.set(tag, (this.counts.get(tag) ?? 0) + 1);
    for (const watcher of this.watchers) watcher();
  }
}
