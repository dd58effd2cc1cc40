/** The parts of a project's state that are visible in a score; null for a deleted project. */
export type Shown = readonly number[] | null;

/** One answer about one project, and the range of the project's clock in which it must have been computed. */
interface Read {
  project_id: string;
  shown: Shown;
  /** The newest tick known to be committed when the read began. */
  floor: number;
  /** The newest tick that can have been committed when the read ended. */
  ceiling: number;
}

/** A read whose answer fits no state that was current while it ran. */
export interface StaleRead extends Read {
  /** The newest earlier state that fits the answer; null if none does. */
  shown_tick: number | null;
}

/**
 * Records what was committed when each read began, and finds the stale reads afterwards. It may miss a stale read whose answer
 * happens to fit a current state, but never reports a fresh one.
 */
export class FreshnessLedger {
  readonly reads: Read[] = [];
  readonly #ticks = new Map<string, number>();
  readonly #writer_count: number;

  constructor(writer_count: number) {
    this.#writer_count = writer_count;
  }

  /** Call it when a writer's commit has returned. */
  recordCommit(project_id: string, tick: number): void {
    this.#ticks.set(project_id, Math.max(tick, this.#tick(project_id)));
  }

  /** Call it before a read begins, and the returned function when the answer has arrived. */
  beginRead(project_id: string): (shown: Shown) => void {
    const floor = this.#tick(project_id);
    return (shown) => {
      // Each writer may have one transaction that is committed but whose commit has not returned yet.
      const ceiling = this.#tick(project_id) + this.#writer_count;
      this.reads.push({ project_id, shown, floor, ceiling });
    };
  }

  /** The stale reads. `states` has the visible parts of every state of a project, by tick. */
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
 * Compares each part separately: a statement that waited for a TRUNCATE sees that table empty, and all other tables as they were
 * before it waited ("TRUNCATE is not MVCC-safe", PostgreSQL manual, chapter 13.6). A deleted project has nothing of each: a statement may
 * see that of one table, because the truncate came after the deletion and a project that is gone has no tick any more.
 */
function mayShow(states: readonly Shown[], shown: Shown): boolean {
  if (shown === null) return states.includes(null);
  return shown.every((value, part) => states.some((state) => (state?.[part] ?? 0) === value));
}

function isEqual(one: Shown, other: Shown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
