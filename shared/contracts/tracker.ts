/** What an operation reports about itself while it runs. Implemented in shared/observability. */
import type { CacheOutcome } from "./readiness.ts";

/** Tokens of model calls. `input_tokens` excludes the cached ones, as in the model API. */
export interface Usage {
  input_tokens: number;
  output_tokens: number;
  cache_read_input_tokens: number;
  cache_creation_input_tokens: number;
}

export interface Tracker {
  /** Runs one database round trip or one model call, counted and timed under `name`, whether or not it succeeds. */
  time<Result>(kind: "db" | "llm", name: string, run: () => PromiseLike<Result>): Promise<Result>;
  /** Adds the tokens of one model call; `model` is who was asked, for the estimate of the cost. */
  recordUsage(usage: Usage, model?: string): void;
  /** Milliseconds from a model call's start to its first event. */
  recordFirstToken(duration_ms: number): void;
  recordCache(outcome: CacheOutcome): void;
}

/** What a finished operation cost; the `timings` of responses and logs. Durations in milliseconds. */
export interface Timings {
  total_ms: number;
  db_calls: number;
  db_ms: number;
  llm_calls: number;
  llm_ms: number;
  /** Each call by name in the order of their starts; `start_ms` counts from the start of the operation. */
  calls: { kind: "db" | "llm"; name: string; start_ms: number; duration_ms: number; ok: boolean }[];
}
