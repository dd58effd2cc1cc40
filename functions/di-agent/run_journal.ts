import type { RunEvent, RunEventName } from "../../shared/contracts/di_agent.ts";

/** What a run tells, in order. Whoever follows it gets all of it, however late it comes. */
export class RunJournal {
  readonly #events: RunEvent[] = [];
  #is_over = false;
  #changed = Promise.withResolvers<void>();

  /** All events so far. */
  get events(): readonly RunEvent[] {
    return this.#events;
  }

  add(event: RunEventName, data: unknown): void {
    this.#events.push({ event, data });
    this.#wake();
  }

  /** Adds the last event; those who follow are let go after it. */
  end(event: "result" | "error", data: unknown): void {
    this.#is_over = true;
    this.add(event, data);
  }

  /** Resolves once there are more events than `count`, or there will be no more. */
  async beyond(count: number): Promise<void> {
    while (this.#events.length <= count && !this.#is_over) await this.#changed.promise;
  }

  /** Every event from the first on, as it comes. */
  async *follow(): AsyncGenerator<RunEvent, void> {
    for (let next = 0;; next++) {
      await this.beyond(next);
      const event = this.#events[next];
      if (event === undefined) return;
      yield event;
    }
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
