import type { Timings } from "../contracts/tracker.ts";

/** The value of the `Server-Timing` header: time in the database, in the model, and in all, in milliseconds. */
export function serverTiming({ db_ms, db_calls, llm_ms, llm_calls, total_ms }: Timings): string {
  return [
    `db;dur=${db_ms};desc="${db_calls} calls"`,
    `llm;dur=${llm_ms};desc="${llm_calls} calls"`,
    `total;dur=${total_ms}`,
  ].join(", ");
}
