/** What a score shows of the state that it was computed from, part by part; null where the project is gone. */
export type Shown = readonly number[] | null;

/** One answer about one project, with the ticks of the project's clock between which it must have been computed. */
export interface Read {
  project_id: string;
  shown: Shown;
  /** The newest tick known to be committed when the read began. */
  floor: number;
  /** The newest tick that can have been committed when the read ended. */
  ceiling: number;
}

/** A read that shows something that no state showed while it ran. */
export interface StaleRead extends Read {
  /** The newest state before the read began that looks like it; null if none does. */
  shown_tick: number | null;
}

/**
 * Knows what was committed when a read began, and judges afterwards what it may have shown. A stale read that happens to look
 * like a state that it may show goes unnoticed; a fresh one is never blamed.
 */
export class FreshnessLedger {
  readonly reads: Read[] = [];
  readonly #ticks = new Map<string, number>();
  readonly #writer_count: number;

  constructor(writer_count: number) {
    this.#writer_count = writer_count;
  }

  /** A writer was told that its transaction is committed. */
  recordCommit(project_id: string, tick: number): void {
    this.#ticks.set(project_id, Math.max(tick, this.#tick(project_id)));
  }

  /** A read begins; call what it returns when the answer is there. */
  beginRead(project_id: string): (shown: Shown) => void {
    const floor = this.#tick(project_id);
    return (shown) => {
      // Each writer has at most one transaction that is committed without the writer knowing.
      const ceiling = this.#tick(project_id) + this.#writer_count;
      this.reads.push({ project_id, shown, floor, ceiling });
    };
  }

  /** The stale ones among the reads. `states` gives what each state of a project shows, by tick. */
  findStaleReads(states: ReadonlyMap<string, readonly Shown[]>): StaleRead[] {
    return this.reads.flatMap((read) => {
      const { project_id, shown, floor, ceiling } = read;
      const known = states.get(project_id) ?? [];
      if (mayShow(known.slice(floor, ceiling + 1), shown)) return [];
      const shown_tick = known.slice(0, floor).findLastIndex((state) => isEqual(state, shown));
      return [{ ...read, shown_tick: shown_tick < 0 ? null : shown_tick }];
    });
  }

  #tick(project_id: string): number {
    return this.#ticks.get(project_id) ?? 0;
  }
}

/**
 * Each part by itself: a statement that had to wait for a TRUNCATE sees that one table empty and all others as they were before
 * it waited ("TRUNCATE is not MVCC-safe", PostgreSQL manual, chapter 13.6).
 */
function mayShow(states: readonly Shown[], shown: Shown): boolean {
  if (shown === null) return states.includes(null);
  return shown.every((value, part) => states.some((state) => state?.[part] === value));
}

function isEqual(one: Shown, other: Shown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
