import type { CallCost } from "./call_function.ts";
import type { Step } from "./demo_report.ts";

/** Told of every step when it begins and when it is done. */
export interface Progress {
  begin(name: string): void;
  done(step: Step): void;
}

/** Runs the steps of the demo one after the other and keeps what each took. */
export class StepRecorder {
  readonly steps: Step[] = [];
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  /** The result of work that calls no function. */
  async work<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
    const { answer } = await this.#record(name, async () => ({ answer: await run(), cost: null }));
    return answer;
  }

  /** The answer of a function's call, which brings its cost along. */
  async call<Answer>(
    name: string,
    run: () => Promise<{ answer: Answer; cost: CallCost }>,
  ): Promise<Answer> {
    return (await this.#record(name, run)).answer;
  }

  async #record<Outcome extends { cost: CallCost | null }>(
    name: string,
    run: () => Promise<Outcome>,
  ): Promise<Outcome> {
    this.#progress.begin(name);
    const start = performance.now();
    const outcome = await run();
    const step = { name, wall_ms: performance.now() - start, cost: outcome.cost };
    this.steps.push(step);
    this.#progress.done(step);
    return outcome;
  }
}
