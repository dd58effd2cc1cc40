import type { Observation, ToolName } from "../../contracts/di_agent.ts";

/**
 * Why running the tool once more would give what it gave before, or null: it has run since the last signal arrived, no
 * signal is unread, and no later run moved a gate. A user who asks for something in particular is never refused so.
 */
export function findRerunObstacle(tool: ToolName, observation: Observation): string | null {
  if (observation.specific_request !== null || observation.unanalyzed_signals.length > 0) {
    return null;
  }
  const last = observation.recent_runs.filter((run) => run.tools.includes(tool))
    .sort((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))[0];
  if (last === undefined || hasChangedSince(last.created_at, observation)) return null;
  return `${tool} has run since the last signal arrived, and nothing has changed after it`;
}

function hasChangedSince(time: string, observation: Observation): boolean {
  const isLater = (other: string | null) => other !== null && Date.parse(other) > Date.parse(time);
  return isLater(observation.last_signal_at) ||
    observation.recent_runs.some((run) => isLater(run.created_at) && run.gates_affected.length > 0);
}
