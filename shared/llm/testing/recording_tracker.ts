import type { Tracker, Usage } from "../../contracts/tracker.ts";
import { addUsage, NO_USAGE } from "../add_usage.ts";

/** A tracker that keeps what it is told, for tests. */
interface RecordingTracker extends Tracker {
  /** Names of the calls that were timed, in the order of their starts. */
  calls: string[];
  first_tokens_ms: number[];
  usage(): Usage;
}

/** A tracker that has recorded nothing yet. */
export function recordingTracker(): RecordingTracker {
  const calls: string[] = [];
  const first_tokens_ms: number[] = [];
  let usage = NO_USAGE;
  return {
    calls,
    first_tokens_ms,
    usage: () => usage,
    time: (_kind, name, run) => {
      calls.push(name);
      return Promise.resolve(run());
    },
    recordUsage: (more) => {
      usage = addUsage(usage, more);
    },
    recordFirstToken: (duration_ms) => {
      first_tokens_ms.push(duration_ms);
    },
    recordCache: () => {},
  };
}
