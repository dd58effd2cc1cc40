import type { RunBasis } from "../../shared/queries/call_begin_agent_run.ts";
import type { ObservedProject } from "./observe_project.ts";

/**
 * Whether the project was observed as it stood when the run began. The queries of an observation are sent together with the
 * one that begins the run, so some may have been answered before an earlier run was committed.
 */
export function matchesBasis(
  { snapshot, analysis, last_run_id, unread_signals }: ObservedProject,
  basis: RunBasis,
): boolean {
  return snapshot.version === basis.readiness_version &&
    (analysis?.revision ?? 0) === basis.cache_revision &&
    last_run_id === basis.last_run_id &&
    unread_signals.map(({ id }) => id).join() === basis.unread_signal_ids.join();
}
