import type { DiAgentResponse, Guidance } from "../../../shared/contracts/di_agent.ts";
import type { LoggedRun } from "../../api/list_runs.ts";

/** What a run came to, told alike by its answer and by its log. */
export interface Outcome {
  action_type: LoggedRun["action_type"];
  decision: string | null;
  guidance: Guidance | null;
  stop_reason: string | null;
  what_would_help: readonly string[];
  recommended_next: string | null;
  readiness_before: number | null;
  readiness_after: number | null;
  gates_affected: readonly string[];
  model: string | null;
  degraded: boolean;
  /** Whether it is the decision of an earlier run, which stands because nothing has changed. */
  cached: boolean;
  usage: Usage | null;
  duration_ms: number | null;
}

type Usage = DiAgentResponse["usage"];

/** The outcome that an answer or a log tells. */
export function toOutcome(told: DiAgentResponse | LoggedRun): Outcome {
  return "timings" in told ? fromAnswer(told) : fromLog(told);
}

function fromAnswer(answer: DiAgentResponse): Outcome {
  const total_ms = answer.timings["total_ms"];
  return { ...answer, duration_ms: typeof total_ms === "number" ? total_ms : null };
}

/** The log keeps guidance and usage as the answer told them. */
function fromLog(log: LoggedRun): Outcome {
  return {
    ...log,
    guidance: log.guidance_provided as Guidance | null,
    cached: false,
    usage: log.usage as Usage | null,
    duration_ms: log.execution_time_ms,
  };
}
