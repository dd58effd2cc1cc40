import type { Tracker, Usage } from "../contracts/tracker.ts";
import { addUsage, NO_USAGE } from "./add_usage.ts";

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
