import type { Tracker, Usage } from "../contracts/tracker.ts";

/** The tokens of no call at all. */
export const NO_USAGE: Usage = Object.freeze({
  input_tokens: 0,
  output_tokens: 0,
  cache_read_input_tokens: 0,
  cache_creation_input_tokens: 0,
});

/** The tokens of two calls, or of two groups of calls, together. */
export function addUsage(left: Usage, right: Usage): Usage {
  return {
    input_tokens: left.input_tokens + right.input_tokens,
    output_tokens: left.output_tokens + right.output_tokens,
    cache_read_input_tokens: left.cache_read_input_tokens + right.cache_read_input_tokens,
    cache_creation_input_tokens: left.cache_creation_input_tokens +
      right.cache_creation_input_tokens,
  };
}

/** A tracker that passes everything on, and the tokens recorded through it so far, those of failed calls included. */
export function meterUsage(tracker: Tracker): { tracker: Tracker; spent(): Usage } {
  let usage = NO_USAGE;
  const metered: Tracker = {
    time: (kind, name, run) => tracker.time(kind, name, run),
    recordUsage: (more, model) => {
      usage = addUsage(usage, more);
      tracker.recordUsage(more, model);
    },
    recordFirstToken: (duration_ms) => tracker.recordFirstToken(duration_ms),
    recordCache: (outcome) => tracker.recordCache(outcome),
  };
  return { tracker: metered, spent: () => usage };
}
